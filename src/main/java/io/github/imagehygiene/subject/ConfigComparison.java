package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.refusals.PortSpec;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.dockerfile.stages.WorkingDirectory;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.provenance.Squeezed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds what a Dockerfile's target stage ends with against an image's configuration. What the
 * Dockerfile does not set is the base's; what it sets to something that is not known, or what the
 * source of the image cannot tell, does not differ.
 */
record ConfigComparison(FinalState state, ImageConfig config) {

  /** More ports in a range are not looked at one by one. */
  private static final int MOST_PORTS = 1_000;

  Stream<ConfigDifference> differences() {
    return Stream.of(
            text(state.user(), "USER", "Config.User", "user", config.user()),
            workdir(),
            text(
                state.stopsignal(),
                "STOPSIGNAL",
                "Config.StopSignal",
                "stop signal",
                config.stopSignal().orElse("")),
            command(
                state.entrypoint(),
                state.entrypoint().map(at -> at.instruction().command()),
                "Config.Entrypoint",
                config.entrypoint()),
            command(
                state.cmd(),
                state.cmd().map(at -> at.instruction().command()),
                "Config.Cmd",
                config.cmd()),
            state.healthcheck().stream().flatMap(this::healthcheck),
            pairs(state.env(), "ENV", "Config.Env", env()),
            pairs(state.labels(), "LABEL", "Config.Labels", config.labels()),
            state.ports().stream().flatMap(this::ports),
            state.volumes().stream().flatMap(this::volume))
        .flatMap(found -> found);
  }

  /** The ENTRYPOINT, if the image has it. */
  Optional<Placed<Entrypoint>> entrypoint() {
    return state.entrypoint().filter(at -> isSame(at.instruction().command(), config.entrypoint()));
  }

  /** The CMD, if the image has it. */
  Optional<Placed<Cmd>> cmd() {
    return state.cmd().filter(at -> isSame(at.instruction().command(), config.cmd()));
  }

  /** Builders for Windows put in the drive, and turn the slashes. */
  private Stream<ConfigDifference> workdir() {
    String folder = WorkingDirectory.normalise(config.workingDir());
    return config.os().equals("windows")
        ? Stream.empty()
        : text(state.workdir(), "WORKDIR", "Config.WorkingDir", "working directory", folder);
  }

  private static <I extends Instruction> Stream<ConfigDifference> text(
      Optional<Setting<I>> set, String what, String field, String title, String image) {
    return set.stream()
        .flatMap(
            setting ->
                setting.value().known().stream()
                    .filter(text -> !text.equals(image))
                    .map(
                        text ->
                            at(
                                setting,
                                what,
                                field,
                                image.isEmpty()
                                    ? "the image has no %s; here it is \"%s\""
                                        .formatted(title, text)
                                    : "the image's %s is \"%s\"; here it is \"%s\""
                                        .formatted(title, image, text))));
  }

  private static Stream<ConfigDifference> command(
      Optional<? extends Placed<?>> set,
      Optional<CommandForm> form,
      String field,
      List<String> image) {
    return set.stream()
        .filter(at -> !isSame(form.orElseThrow(), image))
        .map(
            at -> {
              String keyword = at.instruction().keyword().name();
              return new ConfigDifference(
                  keyword,
                  at.instruction(),
                  at.stage(),
                  field,
                  image.isEmpty()
                      ? "the image has no " + keyword
                      : "the image's " + keyword + " is another than this");
            });
  }

  /** The shell form becomes words too, of which the script is the last. */
  private static boolean isSame(CommandForm form, List<String> image) {
    if (form instanceof ExecForm exec) {
      return exec.words().stream().map(Word::toString).toList().equals(image);
    }
    String script = Squeezed.text(((ShellForm) form).script());
    return image.isEmpty()
        ? script.isEmpty()
        : script.equals(Squeezed.text(image.get(image.size() - 1)));
  }

  private Stream<ConfigDifference> healthcheck(Placed<Healthcheck> at) {
    Healthcheck check = at.instruction();
    return config.healthcheck().filter(test -> !isSame(check, test)).stream()
        .map(
            test ->
                new ConfigDifference(
                    "HEALTHCHECK",
                    check,
                    at.stage(),
                    "Config.Healthcheck",
                    test.isEmpty()
                        ? "the image has no health check; Podman leaves it out unless it builds"
                            + " with --format docker"
                        : "the image's health check is another than this"));
  }

  private static boolean isSame(Healthcheck check, List<String> test) {
    if (check.isNone()) {
      return test.isEmpty() || test.equals(List.of("NONE"));
    }
    return !test.isEmpty()
        && check.command().map(form -> isSame(form, test.subList(1, test.size()))).orElse(true);
  }

  private Map<String, String> env() {
    return config.env().stream()
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(p -> p[0], p -> p[1], (first, second) -> second));
  }

  private static <I extends Instruction> Stream<ConfigDifference> pairs(
      Map<String, Setting<I>> set, String keyword, String field, Map<String, String> image) {
    return set.entrySet().stream()
        .filter(
            e ->
                e.getValue().value().isKnown()
                    && !e.getValue().value().is(image.getOrDefault(e.getKey(), "\0")))
        .map(
            e ->
                at(
                    e.getValue(),
                    keyword + " " + e.getKey(),
                    field + "." + e.getKey(),
                    image.containsKey(e.getKey())
                        ? "%s %s has another value in the image".formatted(keyword, e.getKey())
                        : "%s %s is not in the image".formatted(keyword, e.getKey())));
  }

  private Stream<ConfigDifference> ports(Setting<? extends Instruction> set) {
    return set.value().known().stream()
        .flatMap(ConfigComparison::ports)
        .filter(port -> !exposed().contains(port))
        .map(
            port ->
                at(
                    set,
                    "EXPOSE " + port,
                    "Config.ExposedPorts",
                    "the image does not expose " + port));
  }

  /** Buildah leaves a range as it is written, Docker's builders name each of its ports. */
  private Set<String> exposed() {
    return config.exposedPorts().stream()
        .flatMap(ConfigComparison::ports)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> ports(String text) {
    return PortSpec.all(text).stream().flatMap(ConfigComparison::ports);
  }

  /** Each by itself, such as {@code 8080/tcp}. */
  private static Stream<String> ports(PortSpec spec) {
    return spec
        .range()
        .filter(range -> range.isValid() && spec.hasKnownProtocol())
        .filter(range -> range.last() - range.first() < MOST_PORTS)
        .stream()
        .flatMap(range -> IntStream.rangeClosed(range.first(), range.last()).boxed())
        .map(port -> port + "/" + spec.effectiveProtocol());
  }

  private Stream<ConfigDifference> volume(Setting<? extends Instruction> set) {
    return set.value().known().stream()
        .filter(path -> !path.isEmpty() && !config.volumes().contains(path))
        .map(
            path -> at(set, "VOLUME " + path, "Config.Volumes", "the image has no volume " + path));
  }

  private static ConfigDifference at(
      Setting<? extends Instruction> set, String what, String field, String message) {
    return new ConfigDifference(what, set.by(), set.stage(), field, message);
  }
}
