package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.secrets.AddressPasswords;
import io.github.imagehygiene.secrets.Tokens;
import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.SecretValue;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A credential stands in the Dockerfile, which its form or the address around it gives away. */
record SecretLiteral() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("secret-literal").always(ERROR).peers("CIS-DI-0010", "DS-0031", "S6472");

  /** A credential where it is reported: for a variable or label at its name. */
  private record Place(String key, String what, Span span) {}

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    Dockerfile dockerfile = subject.dockerfile();
    return Stream.concat(inInstructions(subject), inComments(dockerfile))
        .collect(Collectors.groupingBy(Place::span, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(places -> finding(dockerfile, places.get(0)));
  }

  /** What is inside an ONBUILD is an instruction of its own. */
  private static Stream<Place> inInstructions(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .all()
        .filter(instruction -> !(instruction instanceof Onbuild))
        .flatMap(
            instruction ->
                texts(instruction)
                    .flatMap(
                        text ->
                            Stream.concat(
                                in(text, pairs(instruction)),
                                addresses(text, subject, instruction))));
  }

  private static Stream<Place> inComments(Dockerfile dockerfile) {
    return dockerfile.comments().stream()
        .flatMap(comment -> in(SplicedText.of(dockerfile.source(), comment.span()), List.of()));
  }

  /** All that an instruction says, without line continuations. */
  private static Stream<SplicedText> texts(Instruction instruction) {
    var statement = instruction.statement();
    return Stream.of(
            statement.flags().stream().map(Flag::written),
            Stream.of(statement.arguments()),
            statement.heredocs().stream().map(Heredoc::content))
        .flatMap(texts -> texts);
  }

  private static Stream<Place> in(SplicedText text, List<KeyValue> pairs) {
    return Tokens.in(text).stream()
        .map(
            token ->
                place(pairs, token.kind(), text.span(token.span().start(), token.span().end())));
  }

  /** Those that a command is given are reported as such. */
  private static Stream<Place> addresses(
      SplicedText text, DockerfileSubject subject, Instruction instruction) {
    return AddressPasswords.in(text).stream()
        .filter(found -> SecretValue.isCertain(found.password()) && found.isLiteral())
        .map(
            found ->
                place(
                    pairs(instruction),
                    "password in " + found.what(),
                    text.span(found.span().start(), found.span().end())))
        .filter(place -> !isInCommand(subject, instruction, place.span()));
  }

  private static boolean isInCommand(
      DockerfileSubject subject, Instruction instruction, Span place) {
    return subject
        .scripts()
        .script(instruction)
        .commandsAndWrappers()
        .flatMap(
            command ->
                Stream.concat(
                    command.words().stream().map(ShellWord::span),
                    command.assignments().stream().map(Assignment::span)))
        .anyMatch(word -> word.covers(place));
  }

  private static Place place(List<KeyValue> pairs, String kind, Span span) {
    return pairOf(pairs, span)
        .map(
            pair ->
                new Place(
                    pair.name(),
                    "the value of \"%s\" is a secret: %s".formatted(pair.name(), kind),
                    pair.key().span()))
        .orElseGet(() -> new Place(kind, "a secret stands here: " + kind, span));
  }

  private static Optional<KeyValue> pairOf(List<KeyValue> pairs, Span token) {
    return pairs.stream()
        .filter(pair -> pair.value().filter(value -> value.span().covers(token)).isPresent())
        .findFirst();
  }

  private static List<KeyValue> pairs(Instruction instruction) {
    if (instruction instanceof Arg arg) {
      return arg.pairs();
    } else if (instruction instanceof Env env) {
      return env.pairs();
    }
    return instruction instanceof Label label ? label.pairs() : List.of();
  }

  private static Finding finding(Dockerfile dockerfile, Place place) {
    return Finding.of(INFO.id(), place.key(), place.what(), Evidence.in(dockerfile, place.span()))
        .instead("RUN --mount=type=secret,id=… …, and a new secret in place of this one");
  }
}
