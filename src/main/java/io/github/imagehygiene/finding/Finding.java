package io.github.imagehygiene.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One breach of one rule. How bad it is, the policy says.
 *
 * @param message one line that quotes the offending text, or gives measured and allowed value
 * @param evidence where it can be seen, the best place first; empty: the image or file as a whole
 * @param key what tells it from the rule's other findings in the same file and stage (package,
 *     path, variable, reference, …); never a line number. A line for each of those in one
 * @param fix what to write instead, if the rule knows
 * @param foreign what a program that found it says of it, if another did
 * @param units names of the images that it concerns, first the one whose layers are its evidence;
 *     empty: the only one, or none
 * @param atMost how bad it is at most, whatever the level of the rule; empty: as bad as its rule
 * @param also rules that found the same fault, and whose finding is part of this one
 */
public record Finding(
    RuleId rule,
    String message,
    List<Evidence> evidence,
    String key,
    Optional<Fix> fix,
    Optional<Foreign> foreign,
    List<String> units,
    Optional<Level> atMost,
    List<RuleId> also) {

  /**
   * What another program says of its finding.
   *
   * @param code the program's id of the fault, such as {@code SC2086}
   * @param atMost how bad it is at most, whatever the level of the rule
   */
  public record Foreign(String code, Level atMost) {}

  public Finding {
    evidence = List.copyOf(evidence);
    units = List.copyOf(units);
    also = List.copyOf(also);
  }

  /** One that concerns the only image of a run, or none. */
  public Finding(
      RuleId rule,
      String message,
      List<Evidence> evidence,
      String key,
      Optional<Fix> fix,
      Optional<Foreign> foreign) {
    this(rule, message, evidence, key, fix, foreign, List.of(), Optional.empty(), List.of());
  }

  public static Finding of(RuleId rule, String key, String message, Evidence... evidence) {
    return new Finding(rule, message, List.of(evidence), key, Optional.empty(), Optional.empty());
  }

  /** The same with one line of what to write instead. */
  public Finding instead(String text) {
    return fix(Fix.advice(text));
  }

  public Finding fix(Fix better) {
    return new Finding(
        rule, message, evidence, key, Optional.of(better), foreign, units, atMost, also);
  }

  /** The same as found by another program. */
  public Finding by(Foreign program) {
    return new Finding(
        rule, message, evidence, key, fix, Optional.of(program), units, atMost, also);
  }

  /** The same as one that is not worse than that, whatever the level of its rule. */
  public Finding atMost(Level highest) {
    return new Finding(
        rule, message, evidence, key, fix, foreign, units, Optional.of(highest), also);
  }

  /** The same with further places where it can be seen. */
  public Finding and(List<Evidence> more) {
    var all = new ArrayList<>(evidence);
    all.addAll(more);
    return new Finding(rule, message, all, key, fix, foreign, units, atMost, also);
  }

  /** The same as concerning some images of several. */
  public Finding of(List<String> names) {
    return new Finding(rule, message, evidence, key, fix, foreign, names, atMost, also);
  }

  /** The same as what these rules found too. */
  public Finding also(List<RuleId> rules) {
    return new Finding(rule, message, evidence, key, fix, foreign, units, atMost, rules);
  }

  /** Where it stands in the Dockerfile, if it does. */
  public Optional<Evidence.InDockerfile> inDockerfile() {
    return evidence(Evidence.InDockerfile.class).findFirst();
  }

  /** Whether an image is part of what shows it, or all of it. */
  public boolean isOfImage() {
    return inDockerfile().isEmpty()
        || !evidence.stream().allMatch(Evidence.InDockerfile.class::isInstance);
  }

  /** The evidence of one kind, in order. */
  public <E extends Evidence> Stream<E> evidence(Class<E> kind) {
    return evidence.stream().filter(kind::isInstance).map(kind::cast);
  }
}
