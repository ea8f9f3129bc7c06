package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.ImageInput;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.LayerMode;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.policy.YamlTree;
import io.github.imagehygiene.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A named policy that meets an unknown value ends undecided; what only the preset asks passes. */
class UnknownIsNotPassedTest {

  private static final String GIVE =
      "the build argument BASE has no value;"
          + " give it with <buildArgs><BASE>…</BASE></buildArgs>, or a default: ARG BASE=…";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "basePinning: digest           | ARG BASE;FROM $BASE             | undecided",
        "basePinning: tag              | ARG BASE;FROM $BASE             | undecided",
        "basePinning: tag              | ARG T;FROM maven:$T             | undecided",
        "basePinning: tag              | ARG T;FROM"
            + " maven:${T}@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            + " | passed",
        "basePinning: digest           | ARG T;FROM maven:3.9@$T         | passed",
        "basePinning: digest           | FROM ${base.image}              | undecided",
        "allowedBases: docker.io/**    | ARG BASE;FROM $BASE             | undecided",
        "allowedBases: docker.io/library/maven:* | ARG T;FROM maven:$T   | passed",
        "allowedBases: docker.io/library/maven:3* | ARG T;FROM maven:$T  | undecided",
        "allowedBases: ghcr.io/acme/** | ARG N;FROM ghcr.io/acme/$N:1    | passed",
        "allowedBases: ghcr.io/acme/** | ARG R;FROM $R/acme/java:1       | undecided",
        "allowedBases: ghcr.io/acme/** | ARG N;FROM ghcr.io/other/$N     | undecided",
        "allowedBases: ghcr.io/acme/** | ARG D;FROM ghcr.io/acme/a:1${D:+-debug} | undecided",
        "deniedBases: docker.io/library/openjdk* | ARG T;FROM maven:$T   | passed",
        "deniedBases: docker.io/library/openjdk* | ARG T;FROM openjdk:$T | undecided",
        "user: non-root                | FROM alpine:3;ARG U;USER $U     | undecided",
        "user: non-root                | FROM alpine:3;ARG U;USER $U;USER 1000 | passed",
        "user: non-root                | FROM alpine:3 AS b;ARG U;USER $U;FROM alpine:3;USER 1000 |"
            + " passed",
        "user: non-root                | FROM registry.acme.com/java:21  | undecided",
        "user: numeric                 | FROM alpine:3;ARG U;USER $U     | undecided",
        "allowedPorts: 8080            | FROM alpine:3;ARG P;EXPOSE $P   | undecided",
        "allowedPorts: 8080            | FROM alpine:3 AS b;ARG P;EXPOSE $P;FROM alpine:3 | passed",
        "requiredLabels: {v: semver}   | ARG V;FROM alpine:3;ARG V;LABEL v=$V | undecided",
        "requiredLabels: {v: semver}   | FROM alpine:3;ARG V=1.0.0;LABEL v=$V | passed",
        "requiredLabels: {v: text}     | FROM alpine:3;ARG K;LABEL $K=1   | undecided",
      })
  void a_named_policy(String policy, String dockerfile, String verdict) {
    assertThat(lint("policies: {" + policy + "}", dockerfile).judgement().verdict().word())
        .isEqualTo(verdict);
  }

  @Test
  void says_the_place_the_reason_and_what_to_give() {
    var verdict = lint("policies: {basePinning: digest}", "ARG BASE;FROM $BASE").judgement();
    assertThat(((Verdict.Undecided) verdict.verdict()).reasons())
        .hasSize(3)
        .contains(
            "rule base-image-digest-missing, set by policy.yaml:1:12, could not be evaluated:"
                + " Dockerfile:2:6: "
                + GIVE);
  }

  @Test
  void a_rule_that_only_the_preset_turned_on_passes() {
    var inspection = lint("preset: recommended", "ARG BASE;FROM $BASE;USER 1000");
    assertThat(inspection.judgement().verdict()).isInstanceOf(Verdict.Passed.class);
    assertThat(inspection.outcomes())
        .filteredOn(o -> !o.places().isEmpty())
        .extracting(o -> o.rule().value())
        .containsExactly(
            "base-image-tag-floating", "base-image-tag-missing", "image-reference-malformed");
  }

  @Test
  void what_does_not_matter_to_a_rule_leaves_nothing_open() {
    var inspection =
        lint("preset: all", "FROM alpine:3.20;ARG X;RUN echo $X > /tmp/x;USER 1000;CMD [\"$X\"]");
    assertThat(inspection.outcomes()).allSatisfy(o -> assertThat(o.places()).isEmpty());
  }

  @Test
  void a_suppression_settles_a_place() {
    String accepted =
        "# image-hygiene ignore=base-image-tag-missing,base-image-tag-floating the CI gives it";
    assertThat(
            lint("policies: {basePinning: tag}", "ARG BASE;" + accepted + ";FROM $BASE")
                .judgement()
                .verdict())
        .isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void the_image_is_the_truth() {
    String policy = "policies: {user: non-root}";
    String dockerfile = "FROM registry.acme.com/java:21;ARG U;USER $U";
    assertThat(verdict(policy, dockerfile, "user 1000\nlayer\n")).isEqualTo("passed");
    assertThat(verdict(policy, dockerfile, "user root\nlayer\n")).isEqualTo("breached");
    assertThat(verdict(policy, "FROM registry.acme.com/java:21", "user 1000\nlayer\n"))
        .isEqualTo("passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allowedBases: docker.io/library/** | # syntax=evil.example.com/x:1  | breached",
        "allowedBases: docker.io/library/** | # syntax=docker/dockerfile:1   | breached",
        "allowedBases: docker.io/**         | # syntax=docker/dockerfile:1   | passed",
        "allowedBases: docker.io/**         | # syntax=${the.frontend}       | undecided",
        "deniedBases: docker.io/docker/*    | # Syntax = docker/dockerfile:1 | breached",
        "basePinning: tag                   | # syntax=docker/dockerfile:1   | passed",
        "basePinning: tag                   | # syntax=docker/dockerfile     | breached",
        "basePinning: tag                   | # syntax=docker/dockerfile:latest | breached",
        "basePinning: digest                | # syntax=docker/dockerfile:1   | breached",
      })
  void a_frontend_is_a_base(String policy, String directive, String verdict) {
    String digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    String dockerfile = directive + ";FROM docker.io/library/alpine:3@" + digest + ";USER 1000";
    assertThat(lint("policies: {" + policy + "}", dockerfile).judgement().verdict().word())
        .isEqualTo(verdict);
  }

  private static String verdict(String policy, String dockerfile, String image) {
    var input = input(dockerfile);
    var source =
        new ImageInput(r -> ImageNotation.read(image), Optional.empty(), LayerMode.ALWAYS, true);
    var unit = new UnitInput("shop", Optional.of(input), Optional.empty(), source);
    return inspect(policy, input, List.of(unit)).judgement().verdict().word();
  }

  private static Inspection lint(String policy, String dockerfile) {
    return inspect(policy, input(dockerfile), List.of());
  }

  private static DockerfileInput input(String lines) {
    byte[] bytes = (lines.replace(";", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    return new DockerfileInput("Dockerfile", bytes);
  }

  private static Inspection inspect(String policy, DockerfileInput input, List<UnitInput> units) {
    try {
      var tree = YamlTree.read(SourceText.of("policy.yaml", policy));
      var layers = Stream.of(new Layer(Layer.Source.POLICY_FILE, tree)).toList();
      return Inspector.inspect(
          new Request(
              Rules.catalogue(),
              PolicyReader.read(layers, Rules.catalogue()),
              List.of(input),
              units,
              Map.of(),
              LocalDate.of(2026, 12, 1)));
    } catch (ConfigUnreadable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
