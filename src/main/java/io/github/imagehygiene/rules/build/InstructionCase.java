package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An instruction is not written in the letter case of the others. */
record InstructionCase(Style style) implements DockerfileRule {

  /** Which letter case is right. */
  enum Style {
    /** That of most instructions of the file. */
    MAJORITY,
    UPPER
  }

  private static final Pattern TYPES = Pattern.compile("(?i)CMD|NONE");

  private static final Setting<Style> STYLE =
      Setting.of(
          "style",
          SettingType.oneOf(Style.class),
          Style.MAJORITY,
          "majority: as most instructions of the file are written; upper: always upper case");

  static final RuleInfo INFO =
      RuleInfo.rule("instruction-case")
          .levels(Level.INFO, Level.WARNING, Level.OFF)
          .peers("ConsistentInstructionCasing", "S6476")
          .settings(STYLE);

  InstructionCase(Settings settings) {
    this(settings.get(STYLE));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var file = subject.dockerfile();
    var wanted = wanted(file);
    return file.all()
        .filter(i -> i.keyword() != Keyword.UNRECOGNISED)
        .flatMap(InstructionCase::keywords)
        .filter(keyword -> !keyword.toString().equals(wanted.apply(keyword.toString())))
        .map(keyword -> finding(file, keyword, wanted));
  }

  private LetterCase wanted(Dockerfile file) {
    if (style == Style.UPPER) {
      return LetterCase.UPPER;
    }
    var written =
        file.all()
            .filter(i -> i.keyword() != Keyword.UNRECOGNISED)
            .map(InstructionCase::written)
            .toList();
    long lower = count(written, LetterCase.LOWER);
    return lower > count(written, LetterCase.UPPER) ? LetterCase.LOWER : LetterCase.UPPER;
  }

  private static long count(List<String> written, LetterCase wanted) {
    return written.stream().filter(w -> w.equals(wanted.apply(w))).count();
  }

  private static String written(Instruction instruction) {
    return instruction.statement().written().toString();
  }

  /** That of the instruction, and {@code CMD} or {@code NONE} of HEALTHCHECK. */
  private static Stream<SplicedText> keywords(Instruction instruction) {
    return Stream.concat(
        Stream.of(instruction.statement().written()),
        instruction instanceof Healthcheck check
            ? Stream.of(check.type().raw()).filter(type -> TYPES.matcher(type).matches())
            : Stream.empty());
  }

  private static Finding finding(Dockerfile file, SplicedText keyword, LetterCase wanted) {
    String right = wanted.apply(keyword.toString());
    return Finding.of(
            INFO.id(),
            keyword.toString().toUpperCase(Locale.ROOT),
            "\"%s\" is not in %s case".formatted(keyword, wanted.word()),
            Evidence.in(file, keyword.span()))
        .fix(new Fix(right, List.of(new Edit(keyword.span(), right)), true));
  }
}
