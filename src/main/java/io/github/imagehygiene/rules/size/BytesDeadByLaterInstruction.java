package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.layers.waste.Waste.Cause;
import io.github.imagehygiene.layers.waste.Waste.Dead;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bytes that one line of the Dockerfile writes die by a later line, and stay in the image. */
record BytesDeadByLaterInstruction(Bytes min) implements ImageRule {

  private static final Setting<Bytes> MIN =
      Setting.of(
          "min",
          SettingType.bytes(),
          new Bytes(1_000_000),
          "fewer bytes of two lines are let pass");

  static final RuleInfo INFO =
      RuleInfo.rule("bytes-dead-by-later-instruction")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG, Need.LAYERS, Need.BASE)
          .settings(MIN);

  /** Two layers, the second of which took from the first. */
  private record Pair(int writer, int killer) {}

  BytesDeadByLaterInstruction(Settings settings) {
    this(settings.get(MIN));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var dead =
        OwnWaste.of(
            subject, min, Cause.REMOVED, Cause.REWRITTEN, Cause.SAME_SIZE, Cause.OWNER_OR_MODE);
    Map<Pair, List<Dead>> pairs =
        dead.dead().stream()
            .collect(
                Collectors.groupingBy(
                    d -> new Pair(d.writer(), d.killer()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return subject.dockerfile().stream()
        .flatMap(
            dockerfile ->
                pairs.values().stream()
                    .map(deaths -> new OwnWaste(subject, deaths))
                    .filter(waste -> waste.bytes() >= min.value())
                    .flatMap(waste -> finding(waste, dockerfile)));
  }

  /** None where a line is not known. */
  private static Stream<Finding> finding(OwnWaste waste, DockerfileSubject dockerfile) {
    var first = waste.dead().get(0);
    var subject = waste.subject();
    if (!(subject.origin(waste.id(first.writer())) instanceof LayerOrigin.Step writer)
        || !(subject.origin(waste.id(first.killer())) instanceof LayerOrigin.Step killer)) {
      return Stream.empty();
    }
    var bytes = bytes(waste, killer.instruction());
    return Stream.of(
        Finding.of(
                INFO.id(),
                TwoLines.key(dockerfile, writer.instruction(), killer.instruction()),
                message(waste, first, bytes),
                evidence(waste, first))
            .instead(better(writer.instruction(), bytes.keySet().iterator().next())));
  }

  /** By cause. What writes files does more than to change their owner, if nothing else is new. */
  private static Map<Cause, Long> bytes(OwnWaste waste, Instruction killer) {
    return waste.dead().stream()
        .collect(
            Collectors.groupingBy(
                d ->
                    d.cause() == Cause.OWNER_OR_MODE && !(killer instanceof Run)
                        ? Cause.SAME_SIZE
                        : d.cause(),
                LinkedHashMap::new,
                Collectors.summingLong(Dead::bytes)));
  }

  private static Evidence[] evidence(OwnWaste waste, Dead first) {
    var evidence = new ArrayList<Evidence>();
    InLayers.line(waste.subject(), waste.id(first.writer())).ifPresent(evidence::add);
    InLayers.line(waste.subject(), waste.id(first.killer())).ifPresent(evidence::add);
    evidence.addAll(waste.places(first.writer()));
    return evidence.toArray(Evidence[]::new);
  }

  private static String message(OwnWaste waste, Dead first, Map<Cause, Long> bytes) {
    String killer = waste.name(first.killer());
    if (bytes.size() == 1) {
      return "%s written here stay in the image although %s %s"
          .formatted(waste.size(), killer, does(bytes.keySet().iterator().next()));
    }
    String parts =
        bytes.entrySet().stream()
            .map(d -> "%s %s".formatted(new Bytes(d.getValue()), done(d.getKey())))
            .collect(Collectors.joining(", "));
    return "%s written here stay in the image although %s takes their place: %s"
        .formatted(waste.size(), killer, parts);
  }

  private static String does(Cause cause) {
    return switch (cause) {
      case REMOVED -> "deletes them";
      case REWRITTEN, BOOKKEEPING -> "writes the files anew";
      case SAME_SIZE -> "writes the files anew at the same size";
      case OWNER_OR_MODE -> "only gives the files another owner or mode";
    };
  }

  private static String done(Cause cause) {
    return switch (cause) {
      case REMOVED -> "deleted";
      case REWRITTEN, BOOKKEEPING -> "written anew";
      case SAME_SIZE -> "written anew at the same size";
      case OWNER_OR_MODE -> "for another owner or mode";
    };
  }

  private static String better(Instruction writer, Cause cause) {
    boolean run = writer instanceof Run;
    return switch (cause) {
      case REMOVED ->
          run
              ? "delete the files at the end of the RUN that writes them"
              : "RUN --mount=type=bind, which needs no copy; or copy in a build stage";
      case REWRITTEN, SAME_SIZE, BOOKKEEPING ->
          run ? "write the files once, in one RUN" : "copy the files as they are to be in the end";
      case OWNER_OR_MODE ->
          run
              ? "change owner and mode in the RUN that writes the files"
              : writer.keyword() + " --chown=… --chmod=…";
    };
  }
}
