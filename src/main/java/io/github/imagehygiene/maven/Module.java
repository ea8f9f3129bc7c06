package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.PluginUse;
import io.github.imagehygiene.buildplugins.ProjectFacts;
import io.github.imagehygiene.report.shown.SourceTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The Maven project that a goal runs in, or the folder if there is no POM.
 *
 * @param base folder of the project
 * @param top folder that the build was started for
 */
record Module(
    MavenSession session,
    MavenProject project,
    MojoExecution execution,
    UserProperties user,
    Path base,
    Path top) {

  static Module of(
      MavenSession session, MavenProject project, MojoExecution execution, UserProperties user) {
    Path top = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    boolean hasPom = project != null && project.getFile() != null;
    Path base = hasPom ? project.getBasedir().toPath().toAbsolutePath().normalize() : top;
    return new Module(session, project, execution, user, base, top);
  }

  boolean hasPom() {
    return project != null && project.getFile() != null;
  }

  /**
   * Whether it is packaged as {@code pom} and has modules, or is the parent of any in the build.
   */
  boolean isParent() {
    return hasPom()
        && project.getPackaging().equals("pom")
        && (!project.getModules().isEmpty()
            || session.getProjects().stream().anyMatch(p -> project.equals(p.getParent())));
  }

  /** This plugin in the module's POM. */
  OwnPlugin own() {
    return new OwnPlugin(hasPom() ? Optional.of(project) : Optional.empty(), execution);
  }

  /** The module, and the execution where it has several of ours: {@code acme:shop (second)}. */
  String executionName() {
    return own().judging().count() < 2 ? name() : name() + " (" + execution.getExecutionId() + ")";
  }

  /** For messages: {@code acme:shop}, or the folder. */
  String name() {
    return hasPom() ? project.getGroupId() + ":" + project.getArtifactId() : base.toString();
  }

  /**
   * A file's path from the folder that the build was started for, as other tools of the build print
   * it, {@code /}-separated; absolute if it is not below that.
   *
   * @param name relative to the module
   */
  String path(String name) {
    return FoundFiles.relative(top, base.resolve(name).normalize());
  }

  /** A goal as it is called on the command line: by its prefix where the POM has the plugin. */
  String goal(String goal) {
    var descriptor = execution.getMojoDescriptor().getPluginDescriptor();
    var top = Optional.ofNullable(session.getTopLevelProject());
    return top.stream().flatMap(p -> p.getBuildPlugins().stream()).anyMatch(own()::is)
        ? descriptor.getGoalPrefix() + ":" + goal
        : descriptor.getId() + ":" + goal;
  }

  /** The sources that the module is part of: the repository, else the folder of the build. */
  SourceTree sources() {
    String pom = hasPom() ? project.getFile().getName() : "pom.xml";
    for (Path folder = base; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return new SourceTree(folder, base, pom);
      }
    }
    return new SourceTree(base.startsWith(top) ? top : base, base, pom);
  }

  /** {@code target/image-hygiene}; a second execution in a module has a folder of its own. */
  Path outputDirectory() {
    return buildDirectory().resolve("image-hygiene");
  }

  private Path buildDirectory() {
    var named =
        hasPom()
            ? Optional.ofNullable(project.getBuild().getDirectory())
            : Optional.<String>empty();
    return base.resolve(named.orElse("target"));
  }

  /**
   * Folders of other modules that lie below this one's: those of the build, and those that the POM
   * lists, of which {@code -N} and {@code -pl} may leave out any.
   */
  Set<Path> modulesBelow() {
    var built = session.getProjects().stream().map(MavenProject::getBasedir);
    return Stream.concat(
            built.filter(Objects::nonNull).map(File::toPath), listed().map(base::resolve))
        .map(folder -> folder.toAbsolutePath().normalize())
        .filter(folder -> folder.startsWith(base) && !folder.equals(base))
        .collect(Collectors.toSet());
  }

  /** A module is a folder, or the POM in it. */
  private Stream<String> listed() {
    return hasPom()
        ? project.getModules().stream()
            .map(m -> m.replaceFirst("(?<![^/\\\\])[^/\\\\]*\\.xml$", ""))
        : Stream.empty();
  }

  /**
   * This plugin's version; of one under development, which changes without a new version, also when
   * it was packed.
   */
  String pluginVersion() {
    String version = execution.getVersion();
    var artifact = execution.getMojoDescriptor().getPluginDescriptor().getPluginArtifact();
    return version.endsWith("-SNAPSHOT") && artifact != null && artifact.getFile() != null
        ? version + " " + artifact.getFile().lastModified()
        : version;
  }

  /** Whether Maven builds modules in parallel: {@code -T}. */
  boolean isParallel() {
    return session.getRequest().getDegreeOfConcurrency() > 1;
  }

  /** How many of the build's modules run this plugin. */
  long modulesWithPlugin() {
    return isCalledByName()
        ? 1
        : session.getProjects().stream().filter(p -> own().in(p).runs()).count();
  }

  /** Whether the build runs goals in several modules, so that lines have to say whose they are. */
  boolean isOneOfSeveral() {
    return session.getProjects().size() > 1 && !isCalledByName();
  }

  /** Whether somebody watches: Maven was not started with {@code -B}. */
  boolean isInteractive() {
    return session.getRequest().isInteractiveMode();
  }

  /** With environment variables as {@code env.NAME}. */
  Map<String, String> systemProperties() {
    var all = new HashMap<String, String>();
    put(all, session.getSystemProperties());
    return all;
  }

  /**
   * How many modules are passed over: a goal that is called by name and can do without a project,
   * Maven runs in the first one alone.
   */
  int modulesPassedOver() {
    return isCalledByName() ? session.getProjects().size() - 1 : 0;
  }

  boolean isCalledByName() {
    return execution.getSource() == MojoExecution.Source.CLI;
  }

  /** Properties as the POM sees them: its own under those of system and command line. */
  Map<String, String> properties() {
    var all = new HashMap<String, String>();
    if (hasPom()) {
      put(all, project.getProperties());
      var model = new HashMap<String, String>();
      model.put("project.version", project.getVersion());
      model.put("project.artifactId", project.getArtifactId());
      model.put("project.groupId", project.getGroupId());
      model.put("project.name", project.getName());
      model.put("project.build.finalName", project.getBuild().getFinalName());
      model.put("project.build.directory", project.getBuild().getDirectory());
      model.values().removeIf(Objects::isNull);
      all.putAll(model);
    }
    put(all, session.getSystemProperties());
    put(all, session.getUserProperties());
    return all;
  }

  ProjectFacts facts() {
    return new ProjectFacts(
        project.getGroupId(),
        project.getArtifactId(),
        project.getVersion(),
        project.getPackaging(),
        buildDirectory().toString(),
        properties(),
        project.getDependencies().stream()
            .map(d -> d.getGroupId() + ":" + d.getArtifactId())
            .collect(Collectors.toSet()));
  }

  /** The plugins of the effective POM. */
  List<PluginUse> plugins() {
    return hasPom() ? project.getBuildPlugins().stream().map(Module::use).toList() : List.of();
  }

  private static PluginUse use(Plugin plugin) {
    return new PluginUse(
        plugin.getGroupId(),
        plugin.getArtifactId(),
        ConfigXml.of(plugin.getConfiguration()),
        plugin.getExecutions().stream()
            .map(
                e ->
                    new PluginUse.Execution(
                        e.getId(),
                        Optional.ofNullable(e.getPhase()),
                        e.getGoals(),
                        ConfigXml.of(e.getConfiguration())))
            .toList());
  }

  private static void put(Map<String, String> into, Properties from) {
    from.stringPropertyNames().forEach(name -> into.put(name, from.getProperty(name)));
  }
}
