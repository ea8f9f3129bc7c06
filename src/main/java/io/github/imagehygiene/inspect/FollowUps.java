package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What rules report of an instruction whose arguments cannot be parsed: {@code COPY --from build /a
 * /b} has three sources only because an {@code =} is missing. It is dropped where the parse problem
 * itself is reported.
 */
record FollowUps(List<Dockerfile> files) {

  List<Finding> removed(List<Finding> findings) {
    Set<InDockerfile> followUps = new HashSet<>();
    for (Dockerfile file : files) {
      if (!file.problems().isEmpty()) {
        collect(file, findings, followUps);
      }
    }
    return followUps.isEmpty()
        ? findings
        : findings.stream()
            .filter(finding -> finding.inDockerfile().filter(followUps::contains).isEmpty())
            .toList();
  }

  private static void collect(Dockerfile file, List<Finding> findings, Set<InDockerfile> into) {
    var places = findings.stream().flatMap(f -> f.inDockerfile().stream());
    var here = places.filter(place -> place.source().equals(file.source())).distinct().toList();
    var reported = new HashSet<>(here.stream().map(InDockerfile::span).toList());
    var problems = new HashSet<>(file.problems().stream().map(ParseProblem::span).toList());
    reported.retainAll(problems);
    var broken = broken(file, reported);
    for (InDockerfile place : here) {
      var entry = broken.floorEntry(place.span().start());
      if (entry != null
          && place.span().start() < entry.getValue()
          && !problems.contains(place.span())) {
        into.add(place);
      }
    }
  }

  /** The instructions with a problem, from start to end. */
  private static TreeMap<Integer, Integer> broken(Dockerfile file, Set<Span> problems) {
    var instructions = new TreeMap<Integer, Instruction>();
    Stream.concat(file.preamble().stream(), file.stages().stream().flatMap(stage -> stage.all()))
        .forEach(instruction -> instructions.put(instruction.span().start(), instruction));
    var broken = new TreeMap<Integer, Integer>();
    for (Span problem : problems) {
      var entry = instructions.floorEntry(problem.start());
      if (entry != null && shifts(problem, entry.getValue())) {
        broken.put(entry.getKey(), entry.getValue().span().end());
      }
    }
    return broken;
  }

  /**
   * Whether it may be unclear where the arguments begin and end. What is wrong with a whole
   * instruction or its keyword is where it stands, and an option with its value shifts nothing.
   */
  private static boolean shifts(Span problem, Instruction instruction) {
    return problem.end() <= instruction.span().end()
        && !problem.equals(instruction.span())
        && !problem.equals(instruction.keywordSpan())
        && instruction.flags().stream()
            .noneMatch(flag -> flag.value().isPresent() && flag.span().covers(problem));
  }
}
