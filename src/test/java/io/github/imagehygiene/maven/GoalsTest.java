package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the goals get what their users write; what it means is tested without Maven. */
@MojoTest(realRepositorySession = true)
@Basedir("src/test/resources/maven/goals")
class GoalsTest {

  @Inject private Log log;
  @Inject private MavenSession session;
  @Inject private MavenProject project;

  @BeforeEach
  void inItsFolder() {
    var folder = new File(MojoExtension.getBasedir());
    doReturn(folder.getPath()).when(session).getExecutionRootDirectory();
    project.setFile(new File(folder, "pom.xml"));
    doReturn(List.of(project)).when(session).getProjects();
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/lint")
  void lintReadsBuildArgsPoliciesAndSuppressionsFromThePom(LintMojo lint) throws Exception {
    lint.execute();
    var report = report("lint");
    assertThat(report.path("verdict").asText()).isEqualTo("passed");
    assertThat(report.path("findings")).hasSize(1);
    assertThat(report.at("/findings/0/rule").asText()).isEqualTo("last-user-root");
    assertThat(report.at("/findings/0/suppressed/by").asText()).isEqualTo("pom");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/line")
  void theCommandLineWinsOverThePom(LintMojo lint) {
    session.getUserProperties().setProperty("image-hygiene.buildArgs.BASE", "debian");
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("1 finding breaches the policy (failOn=error)");
    verify(log, atLeastOnce()).error(contains("[base-image-tag-missing]"));
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/debug")
  void minusXShowsThePolicyWithItsOriginsAndTheTreeOfTheDockerfile(LintMojo lint) throws Exception {
    doReturn(true).when(log).isDebugEnabled();
    session.getUserProperties().setProperty("image-hygiene.failOn", "never");
    lint.execute();
    verify(log).debug("failOn: never (-Dimage-hygiene.failOn)");
    verify(log).debug("Tree of Dockerfile:");
    verify(log).debug(contains("FROM \"${BASE}\"→\"debian:12\""));
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/quiet")
  void noTreeIsMadeIfNobodyReadsIt(LintMojo lint) throws Exception {
    doReturn(false).when(log).isDebugEnabled();
    lint.execute();
    verify(log, never()).debug(contains("Tree of"));
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/unreported")
  void withoutFormatsNothingIsWrittenAndNoReportIsNamed(LintMojo lint) {
    session.getUserProperties().setProperty("image-hygiene.formats", "");
    session.getUserProperties().setProperty("image-hygiene.buildArgs.BASE", "debian");
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "image-hygiene: 1 finding breaches the policy (failOn=error): base-image-tag-missing"
                + " (Dockerfile:2)");
    assertThat(folder("unreported")).doesNotExist();
    verify(log, never()).info(contains("report  "));
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void noReportIsWrittenOverByAnotherExecutionOrModule(LintMojo lint, @TempDir Path shared)
      throws Exception {
    MojoExecution execution = MojoExtension.getVariableValueFromObject(lint, "execution");
    execution = spy(execution);
    doReturn("again").when(execution).getExecutionId();
    MojoExtension.setVariableValueToObject(lint, "execution", execution);
    session.getUserProperties().setProperty("image-hygiene.outputDirectory", shared.toString());
    for (String module : List.of("a", "b", "b", "c")) {
      project.setArtifactId(module);
      lint.execute();
    }
    assertThat(List.of("", "b", "b/again", "c"))
        .allSatisfy(each -> assertThat(shared.resolve(each).resolve("report.json")).exists());
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void minusXGivesATerminalNoOrders(LintMojo lint, @TempDir Path folder) throws Exception {
    doReturn(true).when(log).isDebugEnabled();
    var file =
        Files.writeString(
            folder.resolve("policy.yaml"),
            "suppressions: [{rule: DL3002, reason: \"\\e[31mred\"}]");
    session.getUserProperties().setProperty("image-hygiene.policyFile", file.toString());
    session.getUserProperties().setProperty("image-hygiene.formats", "");
    lint.execute();
    verify(log).debug(contains("reason: <U+001B>[31mred"));
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void anUnknownPropertyIsAnErrorWithTheNearestRightOne(LintMojo lint) {
    session.getUserProperties().setProperty("image-hygiene.polices.maxLayers", "12");
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "-Dimage-hygiene.polices.maxLayers: unknown parameter polices; did you mean policies?");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void aPropertyBelowAParameterThatHasNoneIsAnError(LintMojo lint) {
    session.getUserProperties().setProperty("image-hygiene.failOn.level", "never");
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "-Dimage-hygiene.failOn.level: unknown parameter failOn.level; expected one of"
                + " buildArgs, dockerfile, failOn, formats, images, outputDirectory, platform,"
                + " policies, policyFile, preset, rules, skip, suppressions, target");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/properties")
  void propertiesOfThePomRankBelowItsConfigurationAndTheCommandLine(LintMojo lint) {
    doReturn(true).when(log).isDebugEnabled();
    project.getProperties().setProperty("image-hygiene.policies.maxImageSize", "1MB");
    project.getProperties().setProperty("image-hygiene.rules.DL3059", "error");
    project.getProperties().setProperty("image-hygiene.failOn", "never");
    project.getProperties().setProperty("image-hygiene.version", "1");
    session.getUserProperties().setProperty("image-hygiene.failOn", "error");
    assertThatCode(lint::execute).doesNotThrowAnyException();
    verify(log).debug("image-too-big: error (POM property image-hygiene.policies.maxImageSize)");
    verify(log).debug("consecutive-run: error (POM property image-hygiene.rules.DL3059)");
    verify(log).debug("failOn: error (-Dimage-hygiene.failOn)");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/unseen")
  void lintSaysWhichPoliciesItDoesNotEvaluate(LintMojo lint) throws Exception {
    session.getUserProperties().setProperty("image-hygiene.policies.maxLayers", "3");
    session.getUserProperties().setProperty("image-hygiene.policies.maxImageSize", "1MB");
    session.getUserProperties().setProperty("image-hygiene.failOn", "never");
    lint.execute();
    verify(log)
        .warn("policies about the image, which only check evaluates: maxImageSize, maxLayers");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void aPropertyOfThePomSkipsTheGoal(LintMojo lint) throws Exception {
    project.getProperties().setProperty("image-hygiene.lint.skip", "true");
    lint.execute();
    verify(log).info("image-hygiene: lint is skipped");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void allMistakesAreOneMessage(LintMojo lint) {
    project.getProperties().setProperty("image-hygiene.failsOn", "warning");
    session.getUserProperties().setProperty("image-hygiene.maxLayers", "3");
    session.getUserProperties().setProperty("image-hygiene.formats", "jsn");
    session.getUserProperties().setProperty("image-hygiene.policies.preset", "strict");
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            """
            4 mistakes in the configuration:
              -Dimage-hygiene.maxLayers: unknown parameter maxLayers; maxLayers is a policy: -Dimage-hygiene.policies.maxLayers=3
              POM property image-hygiene.failsOn: unknown parameter failsOn; did you mean failOn?
              -Dimage-hygiene.formats: formats is "jsn"; expected one of json, sarif, junit, checkstyle; did you mean json?
              -Dimage-hygiene.policies.preset: preset is a parameter: -Dimage-hygiene.preset=strict\
            """);
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void buildArgumentsOnTheCommandLineHaveNames(LintMojo lint) {
    for (String nameless : List.of("image-hygiene.buildArgs", "image-hygiene.buildArgs.")) {
      session.getUserProperties().setProperty(nameless, "debian");
      assertThatThrownBy(lint::execute)
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageStartingWith("-Dimage-hygiene.buildArgs: names no build argument; expected ");
      session.getUserProperties().remove(nameless);
    }
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void propertiesThatContradictEachOtherAreAnErrorThatNamesBoth(LintMojo lint) {
    session.getUserProperties().setProperty("image-hygiene.rules.DL3002", "off");
    session.getUserProperties().setProperty("image-hygiene.rules.DL3002.level", "error");
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "-Dimage-hygiene.rules.DL3002: cannot stand beside -Dimage-hygiene.rules.DL3002.level;"
                + " leave one of them out");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "target", value = "nope")
  void aTargetThatTheDockerfileDoesNotHaveIsAnErrorWithItsStages(LintMojo lint) {
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("target: in Dockerfile, no stage is named nope; the stages are: 0");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/target")
  void aTargetOfSeveralDockerfilesIsNotPassedOverSilently(LintMojo lint) throws Exception {
    session.getUserProperties().setProperty("image-hygiene.dockerfile", "**/Dockerfile");
    session.getUserProperties().setProperty("image-hygiene.failOn", "never");
    session.getUserProperties().setProperty("image-hygiene.target", "nope");
    lint.execute();
    verify(log)
        .warn(
            "target nope is not used, because it is not known which Dockerfile is built; of each"
                + " the last stage counts.");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void lintPassesOverAnImageThatNeedsNoDockerfileAndSaysSo(LintMojo lint, @TempDir File empty)
      throws Exception {
    project.setFile(new File(empty, "pom.xml"));
    project.getBuild().addPlugin(jib());
    lint.execute();
    verify(log)
        .info(
            "image-hygiene: nothing to lint, for jib-maven-plugin builds the image without a"
                + " Dockerfile; the goal check inspects it.");
  }

  @Test
  @InjectMojo(goal = "lint", pom = "pom.xml")
  void lintOfNothingIsAnErrorWithWhatWasLookedFor(LintMojo lint, @TempDir File empty) {
    project.setFile(new File(empty, "pom.xml"));
    assertThatThrownBy(lint::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("there is nothing to inspect. Looked for: Dockerfile, ");
  }

  @Test
  @InjectMojo(goal = "check", pom = "pom.xml")
  @MojoParameter(name = "archive", value = "nowhere.tar")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/check")
  void checkSaysWhatItCouldNotLookAt(CheckMojo check) throws Exception {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("nowhere.tar: there is no such file or folder")
        .hasMessageEndingWith(
            "-Dimage-hygiene.onImageUnavailable=warn goes on without the image; the goal lint"
                + " checks the Dockerfile alone.");
    assertThat(report("check").path("verdict").asText()).isEqualTo("undecided");
  }

  @Test
  @InjectMojo(goal = "check", pom = "pom.xml")
  @MojoParameter(name = "archive", value = "nowhere.tar")
  @MojoParameter(name = "onImageUnavailable", value = "warn")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/warned")
  void whoGoesOnWithoutTheImageIsNotToldHowTo(CheckMojo check) throws Exception {
    check.execute();
    verify(log).warn(contains("nowhere.tar: there is no such file or folder"));
    verify(log, never()).warn(contains("onImageUnavailable"));
  }

  @Test
  @InjectMojo(goal = "check", pom = "pom.xml")
  @MojoParameter(name = "outputDirectory", value = "../../../../../target/goals/twice")
  void oneImageOfTheCommandLineForTwoIsAnErrorThatNamesBoth(CheckMojo check) {
    session.getUserProperties().setProperty("image-hygiene.archive", "nowhere.tar");
    assertThatThrownBy(check::execute).hasMessageContaining("there is no such file or folder");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageMatching(
            "-Dimage-hygiene\\.archive is that of one module, but would hold for \\S+ \\(execution"
                + " \\S+\\) and for \\S+ \\(execution \\S+\\)\\. Choose one module with -pl, or"
                + " name the archive of each with <archive> in its POM or execution\\.");
  }

  @Test
  @InjectMojo(goal = "check", pom = "pom.xml")
  @MojoParameter(name = "layers", value = "nevr")
  void aWrongWordIsAnErrorWithTheRightOnes(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "pom.xml, <layers>: layers is \"nevr\"; expected one of always, never; did you mean"
                + " never?");
  }

  @Test
  @InjectMojo(goal = "check", pom = "pom.xml")
  void checkCanBeSkippedAlone(CheckMojo check) throws Exception {
    session.getUserProperties().setProperty("image-hygiene.check.skip", "true");
    check.execute();
    verify(log).info("image-hygiene: check is skipped");
  }

  @Test
  @InjectMojo(goal = "explain", pom = "pom.xml")
  @MojoParameter(name = "rule", value = "DL3002")
  void explainShowsTheRuleThatAnswersAPeersId(ExplainMojo explain) throws Exception {
    doReturn(true).when(log).isInfoEnabled();
    explain.execute();
    verify(log, atLeastOnce()).info(contains("last-user-root"));
  }

  @Test
  @InjectMojo(goal = "explain", pom = "pom.xml")
  @MojoParameter(name = "rule", value = "last-user-rot")
  void explainNamesTheNearestRule(ExplainMojo explain) {
    assertThatThrownBy(explain::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("Did you mean last-user-root?");
  }

  private static Plugin jib() {
    var jib = new Plugin();
    jib.setGroupId("com.google.cloud.tools");
    jib.setArtifactId("jib-maven-plugin");
    return jib;
  }

  private static JsonNode report(String name) throws Exception {
    return new ObjectMapper().readTree(folder(name).resolve("report.json").toFile());
  }

  private static Path folder(String name) {
    return new File(MojoExtension.getBasedir())
        .toPath()
        .resolve("../../../../../target/goals")
        .resolve(name);
  }
}
