package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.CommandLine;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.report.Format;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.text.Nearest;
import java.io.File;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What {@code check} and {@code lint} have in common: their parameters, and how an error becomes
 * Maven's. Every parameter can be set on the command line, which wins over the POM.
 */
public abstract class HygieneMojo extends AbstractMojo {

  /**
   * Passes the goal over; {@code -Dimage-hygiene.lint.skip} and {@code check.skip} do so for one.
   */
  @Parameter(property = "image-hygiene.skip", defaultValue = "false")
  private String skip;

  /**
   * The Dockerfile, or Dockerfiles by Ant globs such as {@code **}{@code /Dockerfile*}. By default
   * those that image-building plugins in the same POM name ({@code check}: that of its image), else
   * the first of {@code Dockerfile}, {@code src/main/docker/Dockerfile}, {@code docker/Dockerfile},
   * {@code Containerfile}.
   */
  @Parameter(property = "image-hygiene.dockerfile")
  private List<String> dockerfile;

  /** The stage that the image is built from; by default the last. */
  @Parameter(property = "image-hygiene.target")
  private String target;

  /**
   * Build arguments that the image is built with, by name; for one run {@code
   * -Dimage-hygiene.buildArgs.NAME=value}.
   */
  @Parameter private PlexusConfiguration buildArgs;

  /** The platform that the image is built for, such as {@code linux/amd64}. */
  @Parameter(property = "image-hygiene.platform")
  private String platform;

  /**
   * The levels and limits to start from: {@code recommended}, {@code strict}, {@code cis}, {@code
   * none} or {@code all}.
   */
  @Parameter(property = "image-hygiene.preset")
  private String preset;

  /**
   * Policy files (YAML; a later one wins): paths in the module or in the build's top folder, or
   * {@code classpath:name} from an artifact in the plugin's dependencies. By default {@code
   * .image-hygiene.yaml} if it exists.
   */
  @Parameter(property = "image-hygiene.policyFile")
  private List<String> policyFile;

  /**
   * Limits by name, such as {@code maxImageSize}, {@code maxLayers}, {@code basePinning} and {@code
   * user}; a wrong name is answered with the right ones. For one run {@code
   * -Dimage-hygiene.policies.maxLayers=12}.
   */
  @Parameter private PlexusConfiguration policies;

  /**
   * Per rule id, ours or a peer's: a level ({@code error}, {@code warning}, {@code info}, {@code
   * off}), or an element with a level and the rule's settings. For one run {@code
   * -Dimage-hygiene.rules.last-user-root=off}.
   */
  @Parameter private PlexusConfiguration rules;

  /** Exceptions: {@code rule}, {@code reason}, and optionally a place and a last day. */
  @Parameter private PlexusConfiguration suppressions;

  /** The lowest level that breaks the build: error, warning, info, or never. */
  @Parameter(property = "image-hygiene.failOn")
  private String failOn;

  /** Report formats to write: json, sarif, junit, checkstyle. */
  @Parameter(property = "image-hygiene.formats", defaultValue = "json,sarif")
  private List<String> formats;

  /** Where reports go; by default {@code image-hygiene} in the build folder. */
  @Parameter(property = "image-hygiene.outputDirectory")
  private File outputDirectory;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    long start = System.nanoTime();
    var user = UserProperties.of(session.getUserProperties());
    try {
      if (isOn("skip", skip, user) || isOn(goal() + ".skip", null, user)) {
        getLog().info("image-hygiene: " + goal() + " is skipped");
        return;
      }
      var module = Module.of(session, project, execution, user);
      module.requireKnownParameters();
      new GoalRun(module, parameters(user), getLog(), start).run();
    } catch (UsageError e) {
      getLog().debug(e);
      throw new MojoExecutionException(e.getMessage());
    }
  }

  /** Name of the goal. */
  abstract String goal();

  /** Where the image is, for a goal that looks at one. */
  abstract Optional<Parameters.ImageParameters> imageParameters(UserProperties user)
      throws UsageError;

  private Parameters parameters(UserProperties user) throws UsageError {
    return new Parameters(
        user.list("dockerfile").orElse(dockerfile),
        text("target", target, user),
        BuildArgs.of(buildArgs, user),
        text("platform", platform, user),
        user.list("policyFile").orElse(policyFile),
        pomPolicy(),
        commandLine(user),
        formats(user.list("formats").orElse(formats)),
        text("outputDirectory", outputDirectory == null ? null : outputDirectory.getPath(), user),
        imageParameters(user));
  }

  private static ConfigTree commandLine(UserProperties user) throws UsageError {
    try {
      return CommandLine.tree(user.values());
    } catch (ConfigUnreadable e) {
      throw new UsageError(e.getMessage(), e);
    }
  }

  private static Set<Format> formats(List<String> names) throws UsageError {
    var formats = EnumSet.noneOf(Format.class);
    for (String name : names) {
      formats.add(oneOf(Format.class, "formats", name.strip()));
    }
    return formats;
  }

  private ConfigTree pomPolicy() {
    var fields = new LinkedHashMap<String, ConfigTree>();
    put(fields, "preset", preset);
    put(fields, "failOn", failOn);
    Stream.of(policies, rules, suppressions)
        .filter(Objects::nonNull)
        .forEach(element -> fields.put(element.getName(), XmlTree.of(element)));
    return new ConfigTree.Fields(fields, new Origin("pom.xml"));
  }

  private static void put(Map<String, ConfigTree> fields, String name, String value) {
    if (value != null) {
      fields.put(name, new ConfigTree.Text(value, new Origin("pom.xml, <" + name + ">")));
    }
  }

  /** A parameter as a text: the command line's, else the POM's. Blank counts as not set. */
  static Optional<String> text(String name, String injected, UserProperties user) {
    return user.get(name)
        .or(() -> Optional.ofNullable(injected))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  private static boolean isOn(String name, String injected, UserProperties user) throws UsageError {
    String value = text(name, injected, user).orElse("false").toLowerCase(Locale.ROOT);
    // -Dimage-hygiene.skip without a value is given as "true" by Maven.
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new UsageError(name + " is '" + value + "', but expected true or false.");
    };
  }

  /** The constant of that name, in any letter case. */
  static <E extends Enum<E>> E oneOf(Class<E> type, String name, String value) throws UsageError {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    var words =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    throw new UsageError(
        name
            + " is '"
            + value
            + "', but expected "
            + words.stream().collect(Collectors.joining(", "))
            + "."
            + Nearest.to(value, words.stream()).map(n -> " Did you mean " + n + "?").orElse(""));
  }
}
