package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.Keyword;
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
import java.util.List;
import java.util.stream.Stream;

/** An instruction is not written in the letter case of the others. */
record InstructionCase(Style style) implements DockerfileRule {

  /** Which letter case is right. */
  enum Style {
    /** That of most instructions of the file. */
    MAJORITY,
    UPPER
  }

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
        .filter(i -> !written(i).equals(wanted.apply(written(i))))
        .map(i -> finding(file, i, wanted));
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

  private static Finding finding(Dockerfile file, Instruction instruction, LetterCase wanted) {
    String right = wanted.apply(written(instruction));
    return Finding.of(
            INFO.id(),
            instruction.keyword().name(),
            "\"%s\" is not in %s case".formatted(written(instruction), wanted.word()),
            Evidence.in(file, instruction.keywordSpan()))
        .fix(new Fix(right, List.of(new Edit(instruction.keywordSpan(), right)), true));
  }
}
