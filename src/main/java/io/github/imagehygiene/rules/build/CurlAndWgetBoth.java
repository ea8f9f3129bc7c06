package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage downloads with curl and with wget. */
record CurlAndWgetBoth() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("curl-and-wget-both").levels(OFF, Level.INFO, OFF).peers("DL4001", "DS-0014");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> placed.command().is("curl", "wget"))
        .collect(
            Collectors.groupingBy(
                placed -> placed.at().stage(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(downloads -> second(subject, downloads));
  }

  /** The first call of the tool that comes second. */
  private static Stream<Finding> second(
      DockerfileSubject subject, List<PlacedCommand<Run>> downloads) {
    String first = name(downloads.get(0));
    return downloads.stream()
        .filter(placed -> !name(placed).equals(first))
        .limit(1)
        .map(
            placed ->
                Finding.of(
                        INFO.id(),
                        name(placed),
                        "downloads with %s, where %s already does".formatted(name(placed), first),
                        Evidence.at(
                            subject.source(),
                            placed.at().stage(),
                            placed.command().words().get(0).span()))
                    .instead("one of the two for all downloads of the stage"));
  }

  private static String name(PlacedCommand<Run> placed) {
    return placed.command().name().orElse("");
  }
}
