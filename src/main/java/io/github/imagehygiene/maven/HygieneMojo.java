package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Problems;
import io.github.imagehygiene.policy.PropertyTree;
import io.github.imagehygiene.report.Format;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.io.File;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
   * those that image-building plugins in the same POM name, else the first of {@code Dockerfile},
   * {@code src/main/docker/Dockerfile}, {@code docker/Dockerfile}, {@code Containerfile}.
   */
  @Parameter(property = "image-hygiene.dockerfile")
  private List<String> dockerfile;

  /**
   * Images of the module, where they are not those that plugins in the POM build: each {@code
   * <image>} with {@code name} or {@code archive}, and optionally {@code dockerfile}, {@code
   * target}, {@code buildArgs} and {@code platform}. Of an image that a plugin builds, the name is
   * enough. On the command line a list of names: {@code -Dimage-hygiene.images=acme/a:1,acme/b:1}.
   */
  @Parameter private PlexusConfiguration images;

  /** The stage that the image is built from; by default the last. */
  @Parameter(property = "image-hygiene.target")
  private String target;

  /**
   * Build arguments that the image is built with, by name; for one run {@code
   * -Dimage-hygiene.buildArgs.NAME=value}.
   */
  @Parameter private PlexusConfiguration buildArgs;

  /**
   * The platform that the image is built for, such as {@code linux/amd64}. Of an image of several
   * platforms it is the one that is inspected; if it is missing, the image is unavailable.
   */
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
    var module = Module.of(session, project, execution, user);
    var block = new LogBlock(getLog());
    if (module.isParallel()) {
      setLog(block);
    }
    boolean failed = true;
    try {
      GoalErrors.translated(() -> run(module, user, start), getLog());
      failed = false;
    } finally {
      end(module, block, failed);
    }
  }

  private void end(Module module, LogBlock block, boolean failed) {
    BuildMemory.of(session)
        .alone(
            () -> {
              ReactorSummary.of(module).end(failed, getLog());
              block.write();
            });
  }

  private void run(Module module, UserProperties user, long start)
      throws MojoExecutionException, MojoFailureException, UsageError, ConfigUnreadable {
    var pom = PomProperties.of(project, session, user);
    var problems = new Problems();
    var given = new TextParameters(user, problems);
    boolean all = given.isOn("skip", skip);
    String goalSkip = goal() + ".skip";
    if (all || given.isOn(goalSkip, pom.get(goalSkip).orElse(null))) {
      getLog().info("image-hygiene: " + goal() + " is skipped");
      return;
    }
    var values = new PropertyValues(module.properties());
    new ConfigurationCheck(module, pom, values).check(problems);
    var parameters = parameters(given, pom, values);
    var source = new PolicySource(module, parameters);
    var policy = source.read(problems);
    if (parameters.image().isEmpty()) {
      warnOf(source.ofImageAlone());
    }
    new GoalRun(module, parameters, policy, getLog(), start).run();
  }

  /** Once a build: a parent POM may say the same to every module. */
  private void warnOf(List<String> unseen) {
    String warning =
        "policies about the image, which only check evaluates: " + String.join(", ", unseen);
    if (!unseen.isEmpty() && BuildMemory.of(session).first(warning)) {
      getLog().warn(warning);
    }
  }

  /** Name of the goal. */
  abstract String goal();

  /** The one image that {@code <image>} and {@code <archive>} name. */
  abstract Optional<ImageSettings> image(TextParameters given);

  /** How images are read, for a goal that does. */
  abstract Optional<Parameters.ImageParameters> imageParameters(TextParameters given);

  private Parameters parameters(TextParameters given, PomProperties pom, PropertyValues values)
      throws ConfigUnreadable {
    var user = given.user();
    var problems = given.problems();
    return new Parameters(
        new ImagesParameter(values, pom, user, problems).of(images, image(given)),
        user.list("dockerfile").orElse(dockerfile),
        given.text("target", target),
        BuildArgs.of(buildArgs, values, pom, user, problems),
        given.text("platform", platform),
        user.list("policyFile").orElse(policyFile),
        values.fill(PropertyTree.tree(pom.values(), PropertyTree.POM), problems).orElseThrow(),
        values.fill(pomPolicy(user, pom), problems).orElseThrow(),
        PropertyTree.tree(user.values(), PropertyTree.COMMAND_LINE),
        formats(given),
        given.text("outputDirectory", outputDirectory == null ? null : outputDirectory.getPath()),
        imageParameters(given));
  }

  private Set<Format> formats(TextParameters given) {
    var set = EnumSet.noneOf(Format.class);
    for (String name : given.user().list("formats").orElse(formats)) {
      given.oneOf(Format.values(), "formats", name).ifPresent(set::add);
    }
    return set;
  }

  private ConfigTree pomPolicy(UserProperties user, PomProperties pom) {
    var fields = new LinkedHashMap<String, ConfigTree>();
    put(fields, "preset", preset, user.get("preset").or(() -> pom.get("preset")));
    put(fields, "failOn", failOn, user.get("failOn").or(() -> pom.get("failOn")));
    Stream.of(policies, rules, suppressions)
        .filter(Objects::nonNull)
        .forEach(element -> fields.put(element.getName(), XmlTree.of(element)));
    return new ConfigTree.Fields(fields, new Origin("pom.xml"));
  }

  /** Maven fills a parameter that is not configured from its property: that is another layer. */
  private static void put(
      Map<String, ConfigTree> fields, String name, String value, Optional<String> property) {
    if (value != null && property.filter(value::equals).isEmpty()) {
      fields.put(name, new ConfigTree.Text(value, new Origin("pom.xml, <" + name + ">")));
    }
  }
}
