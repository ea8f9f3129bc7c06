package io.github.imagehygiene.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFrameTest {

  private static final String[] PIECES = {
    "a",
    "RUN ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "日",
    "e\u0301",
    "\u202E",
    "\u001b[31m",
    "😀",
    "\uD800",
    "\uDC00",
    "##[",
    "\uFEFF",
    "\u200D",
    "\u2028",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
  };

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 120})
  void any_span_of_any_text_is_shown_within_the_width(int width) {
    var random = new Random(width);
    for (int run = 0; run < 2_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int start = random.nextInt(text.length() + 1);
      var span = new Span(start, start + random.nextInt(text.length() - start + 1));
      var frame = CodeFrame.of(SourceText.of("D", text.toString()), span, width);

      assertThat(frame.code().chars())
          .as("%s of %s", span, text)
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
          .noneMatch(c -> c == '\u2028');
      assertThat(frame.indent()).as("%s of %s", span, text).isBetween(0, width);
      assertThat(frame.carets()).as("%s of %s", span, text).isBetween(1, width);
      assertThat(frame.lastLine()).isGreaterThanOrEqualTo(frame.line());
    }
  }

  @Test
  void carets_stand_under_the_text_wherever_the_line_is_cut() {
    String text = "a".repeat(200) + "B" + "a".repeat(200);
    for (int width = 20; width < 420; width++) {
      var frame = CodeFrame.of(SourceText.of("D", text), new Span(200, 201), width);
      assertThat(frame.code().charAt(frame.indent())).isEqualTo('B');
      assertThat(frame.code()).hasSizeLessThanOrEqualTo(width);
    }
  }
}
