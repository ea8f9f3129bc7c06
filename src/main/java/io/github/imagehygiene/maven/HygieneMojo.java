package io.github.imagehygiene.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What {@code check} and {@code lint} have in common: their parameters, and how an error becomes
 * Maven's. Every parameter can be set on the command line, which wins over the POM.
 */
public abstract class HygieneMojo extends AbstractMojo {

  /** Passes the goal over. {@code lint.skip} and {@code check.skip} do so for one goal. */
  @Parameter(property = "image-hygiene.skip", defaultValue = "false")
  private String skip;

  /**
   * The Dockerfile, or Dockerfiles by Ant globs such as {@code **}{@code /Dockerfile*}. By default
   * what an image-building plugin in the same POM names, else the first of {@code Dockerfile},
   * {@code src/main/docker/Dockerfile}, {@code docker/Dockerfile}, {@code Containerfile}.
   */
  @Parameter(property = "image-hygiene.dockerfile")
  private List<String> dockerfile;

  /** The stage that the image is built from; by default the last. */
  @Parameter(property = "image-hygiene.target")
  private String target;

  /** Build arguments that the image is built with, by name. */
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

  /** Limits by name: {@code maxImageSize}, {@code maxLayers}, {@code basePinning}, {@code user}. */
  @Parameter private PlexusConfiguration policies;

  /** Per rule id, ours or a peer's: a level, or an element with a level and the rule's settings. */
  @Parameter private PlexusConfiguration rules;

  /** Exceptions: {@code rule}, {@code reason}, and optionally a place and a last day. */
  @Parameter private PlexusConfiguration suppressions;

  /** The lowest level that breaks the build: error, warning, info, or never. */
  @Parameter(property = "image-hygiene.failOn")
  private String failOn;

  /** Report formats to write; {@code json} is the only one yet. */
  @Parameter(property = "image-hygiene.formats")
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
}
