package io.github.imagehygiene.policy;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.INFO;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;
import static io.github.imagehygiene.rule.RuleInfo.rule;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small catalogue, and policies read with it. */
final class Sample {

  static final Setting<Optional<Bytes>> MAX_IMAGE_SIZE =
      Setting.of("maxImageSize", SettingType.bytes().orNone(), Optional.of(new Bytes(500)), "most");
  static final Setting<Optional<Bytes>> MAX_COMPRESSED_SIZE =
      Setting.of("maxCompressedSize", SettingType.bytes().orNone(), Optional.empty(), "most");
  static final Setting<Integer> MAX_COMMANDS =
      Setting.of("maxCommands", SettingType.number(1), 5, "most").in(Preset.STRICT, 2);
  static final Setting<List<String>> IGNORED =
      Setting.of("ignored", SettingType.listOf(SettingType.text()), List.of(), "let pass");
  static final Setting<Map<String, String>> REQUIRED_LABELS =
      Setting.of("requiredLabels", SettingType.mapOf(SettingType.text()), Map.of(), "labels");
  static final Setting<List<String>> ALLOWED_BASES =
      Setting.of("allowedBases", SettingType.listOf(SettingType.text()), List.of(), "globs");
  static final Setting<List<String>> DENIED_BASES =
      Setting.of("deniedBases", SettingType.listOf(SettingType.text()), List.of(), "globs");

  static final Catalogue CATALOGUE =
      new Catalogue(
          Stream.of(
                  rule("image-too-big")
                      .levels(WARNING, ERROR, OFF)
                      .settings(MAX_IMAGE_SIZE, MAX_COMPRESSED_SIZE),
                  rule("consecutive-run")
                      .levels(INFO, WARNING, OFF)
                      .peers("DL3059")
                      .settings(MAX_COMMANDS, IGNORED),
                  rule("last-user-root").levels(WARNING, ERROR, ERROR).peers("DL3002", "DS-0002"),
                  rule("user-missing").levels(WARNING, ERROR, ERROR).peers("DS-0002"),
                  rule("image-runs-as-root").levels(WARNING, ERROR, ERROR).peers("DS-0002"),
                  rule("user-not-numeric").levels(INFO, ERROR, OFF).peers("DL3066"),
                  rule("base-image-tag-missing").levels(WARNING, ERROR, ERROR).peers("DL3006"),
                  rule("base-image-tag-floating").levels(WARNING, ERROR, ERROR).peers("DL3007"),
                  rule("base-image-digest-missing").levels(OFF, WARNING, OFF),
                  rule("base-image-not-approved").settings(ALLOWED_BASES, DENIED_BASES),
                  rule("required-label-missing").settings(REQUIRED_LABELS))
              .map(Sample::entry)
              .toList());

  private Sample() {}

  private static RuleEntry entry(RuleInfo info) {
    DockerfileRule silent = subject -> Stream.empty();
    return new RuleEntry(info, DockerfileRule.class, settings -> silent);
  }

  /** A policy file of these lines. */
  static Layer file(String... lines) throws ConfigUnreadable {
    return new Layer(Layer.Source.POLICY_FILE, yaml("policy.yaml", lines));
  }

  /** A POM that says the same as these lines of YAML. */
  static Layer pom(String... lines) throws ConfigUnreadable {
    return new Layer(Layer.Source.POM, yaml("pom.xml", lines));
  }

  /** A command line of one property, without the prefix. */
  static Layer commandLine(String key, String value) throws ConfigUnreadable {
    return new Layer(
        Layer.Source.COMMAND_LINE,
        PropertyTree.tree(Map.of(key, value), PropertyTree.COMMAND_LINE));
  }

  static Policy read(Layer... layers) throws ConfigUnreadable {
    return PolicyReader.read(List.of(layers), CATALOGUE);
  }

  private static ConfigTree yaml(String name, String... lines) throws ConfigUnreadable {
    return YamlTree.read(SourceText.of(name, String.join("\n", lines)));
  }
}
