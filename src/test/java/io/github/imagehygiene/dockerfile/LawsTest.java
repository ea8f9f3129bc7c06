package io.github.imagehygiene.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.dump.Token;
import io.github.imagehygiene.dockerfile.dump.Token.Kind;
import io.github.imagehygiene.dockerfile.dump.Tokens;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every file, tried on the goldens and all that can be made of them. */
class LawsTest {

  private static final Pattern BETWEEN = Pattern.compile("\uFEFF?[\\s\\\\`]*(--\\s)?[\\s\\\\`]*");
  private static final Pattern PLACE = Pattern.compile("\\b\\d+:\\d+\\b");

  static List<Goldens.Golden> all() {
    return Goldens.all();
  }

  private static String dump(String content) {
    return Goldens.dump(TestFiles.load(content));
  }

  private static String withoutPlaces(String content) {
    return PLACE.matcher(dump(content)).replaceAll("");
  }

  @ParameterizedTest
  @MethodSource("all")
  void tokens_follow_each_other_without_gap_and_leave_nothing_out(Goldens.Golden golden) {
    var file = TestFiles.load("\uFEFF" + golden.content());
    int at = 0;
    for (Token token : Tokens.of(file)) {
      assertThat(token.span().start()).isEqualTo(at);
      assertThat(token.span().isEmpty()).isFalse();
      at = token.span().end();
      if (token.kind() == Kind.BETWEEN) {
        assertThat(file.source().slice(token.span())).matches(BETWEEN);
      }
    }
    assertThat(at).isEqualTo(file.source().length());
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_beginning_of_a_file_is_read_and_printed_as_it_was(Goldens.Golden golden) {
    for (int end = 0; end <= golden.content().length(); end++) {
      String prefix = golden.content().substring(0, end);
      assertThat(Tokens.print(TestFiles.load(prefix))).isEqualTo(prefix);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_beginning_of_a_file_has_a_meaning(Goldens.Golden golden) {
    for (int end = golden.content().length(); end >= 0; end -= 13) {
      assertThat(dump(golden.content().substring(0, end))).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void line_breaks_of_either_kind_and_a_byte_order_mark_give_equal_trees(Goldens.Golden golden) {
    String dump = dump(golden.content());
    assertThat(dump(golden.content().replace("\n", "\r\n"))).isEqualTo(dump);
    assertThat(dump("\uFEFF" + golden.content())).isEqualTo(dump);
  }

  @ParameterizedTest
  @MethodSource("all")
  void comments_between_lines_change_nothing(Goldens.Golden golden) {
    var file = TestFiles.load(golden.content());
    String dump = withoutPlaces(golden.content());
    for (int line = firstBelowDirectives(file); line <= file.source().lineCount(); line++) {
      int start = file.source().line(line).start();
      if (!inHeredoc(file, start)) {
        var commented = new StringBuilder(golden.content()).insert(start, " # comment\n");
        assertThat(withoutPlaces(commented.toString())).isEqualTo(dump);
      }
    }
  }

  private static int firstBelowDirectives(Dockerfile file) {
    var first = file.all().findFirst().map(Instruction::span).orElse(Span.at(0));
    return file.source().position(first.start()).line() + 1;
  }

  private static boolean inHeredoc(Dockerfile file, int offset) {
    return file.all()
        .flatMap(i -> i.heredocs().stream())
        .anyMatch(
            doc ->
                doc.body().start() <= offset
                    && offset <= doc.terminator().orElse(doc.body()).start());
  }
}
