package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the tools that this plugin takes the place of is answered, as of 2026-08. */
class PeersTest {

  /** Those that its versions since have dropped too. */
  private static final String HADOLINT =
      """
        DL1000 DL1001 DL3000 DL3001 DL3002 DL3003 DL3004 DL3006 DL3007 DL3008
        DL3009 DL3010 DL3011 DL3012 DL3013 DL3014 DL3015 DL3016 DL3018 DL3019
        DL3020 DL3021 DL3022 DL3023 DL3024 DL3025 DL3026 DL3027 DL3028 DL3029
        DL3030 DL3032 DL3033 DL3034 DL3035 DL3036 DL3037 DL3038 DL3040 DL3041
        DL3042 DL3043 DL3044 DL3045 DL3046 DL3047 DL3048 DL3049 DL3050 DL3051
        DL3052 DL3053 DL3054 DL3055 DL3056 DL3057 DL3058 DL3059 DL3060 DL3061
        DL3062 DL3063 DL3064 DL3065 DL3066 DL3067 DL4000 DL4001 DL4003 DL4004
        DL4005 DL4006 DL3005 DL3017 DL3031 DL3039
        """;

  private static final String BUILDKIT =
      """
        StageNameCasing FromAsCasing NoEmptyContinuation ConsistentInstructionCasing
        DuplicateStageName ReservedStageName JSONArgsRecommended MaintainerDeprecated
        UndefinedArgInFrom WorkdirRelativePath UndefinedVar MultipleInstructionsDisallowed
        LegacyKeyValueFormat InvalidBaseImagePlatform RedundantTargetPlatform SecretsUsedInArgOrEnv
        InvalidDefaultArgInFrom FromPlatformFlagConstDisallowed CopyIgnoredFile InvalidDefinitionDescription
        ExposeProtoCasing ExposeInvalidFormat
        """;

  private static String[] ids() {
    return (HADOLINT + BUILDKIT).strip().split("\\s+");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_rule_of_hadolint_or_of_BuildKit_is_answered(String id) {
    assertThat(Rules.catalogue().named(id)).isNotEmpty();
  }
}
