package io.github.imagehygiene.dockerfile.variables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The build arguments that exist without being declared. */
public final class PredefinedArgs {

  /** Set by BuildKit from the platforms of the build; a stage sees them once it declares them. */
  public static final List<String> PLATFORM =
      List.of(
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDOSVERSION",
          "BUILDARCH",
          "BUILDVARIANT",
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETOSVERSION",
          "TARGETARCH",
          "TARGETVARIANT",
          "TARGETSTAGE");

  /** In the environment of each RUN, undeclared, if the build passes them. */
  public static final List<String> PROXY =
      List.of(
          "HTTP_PROXY",
          "http_proxy",
          "HTTPS_PROXY",
          "https_proxy",
          "FTP_PROXY",
          "ftp_proxy",
          "NO_PROXY",
          "no_proxy",
          "ALL_PROXY",
          "all_proxy");

  /**
   * What BuildKit itself reads, declared or not (Dockerfile reference, "BuildKit built-in build
   * args").
   */
  private static final String BUILDKIT = "BUILDKIT_";

  private static final String SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH";

  private PredefinedArgs() {}

  /** Whether a build may pass the argument to a Dockerfile that does not declare it. */
  public static boolean contains(String name) {
    return PLATFORM.contains(name)
        || PROXY.contains(name)
        || name.startsWith(BUILDKIT)
        || name.equals(SOURCE_DATE_EPOCH);
  }

  /** What the arguments of {@link #PLATFORM} are, as far as it is told. */
  static Map<String, Value> platform(BuildInputs inputs) {
    var values = new HashMap<String, Value>();
    for (String name : PLATFORM) {
      values.put(
          name,
          Value.unknown(name + " depends on the platform of the build; give it with <platform>"));
    }
    inputs.platform().ifPresent(platform -> values.putAll(target(platform)));
    values.replaceAll(
        (name, value) -> Optional.ofNullable(inputs.args().get(name)).map(Value::of).orElse(value));
    return values;
  }

  private static Map<String, Value> target(String platform) {
    List<String> parts = Arrays.asList(platform.split("/", 3));
    return Map.of(
        "TARGETPLATFORM", Value.of(platform),
        "TARGETOS", Value.of(parts.get(0)),
        "TARGETARCH", Value.of(parts.size() > 1 ? parts.get(1) : ""),
        "TARGETVARIANT", Value.of(parts.size() > 2 ? parts.get(2) : ""));
  }
}
