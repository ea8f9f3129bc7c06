package io.github.imagehygiene.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplicedTextTest {

  private static final SourceText FILE = SourceText.of("Dockerfile", "RUN a \\\n# c\n  && b\n");

  @Test
  void a_text_that_is_its_own_source_stands_where_it_stands() {
    SplicedText text = SplicedText.of("curl x");

    assertThat(text.span(5, 6)).isEqualTo(new Span(5, 6));
    assertThat(text.span()).isEqualTo(new Span(0, 6));
  }

  @Test
  void units_of_spliced_pieces_stand_where_the_source_has_them() {
    SplicedText text = SplicedText.of(FILE, List.of(new Span(4, 6), new Span(12, 18)));

    assertThat(text).hasToString("a   && b");
    assertThat(text.span(0, 1)).isEqualTo(new Span(4, 5));
    assertThat(FILE.slice(text.span(7, 8))).isEqualTo("b");
  }

  @Test
  void a_span_over_two_pieces_holds_what_lies_between_them() {
    SplicedText text = SplicedText.of(FILE, List.of(new Span(4, 6), new Span(12, 18)));

    assertThat(FILE.slice(text.span())).isEqualTo("a \\\n# c\n  && b");
  }

  @Test
  void a_slice_keeps_its_places() {
    SplicedText text = SplicedText.of(FILE, List.of(new Span(4, 6), new Span(12, 18)));

    SplicedText slice = text.slice(1, 8).slice(5, 7);

    assertThat(slice).hasToString(" b");
    assertThat(slice.span()).isEqualTo(new Span(16, 18));
  }

  @Test
  void an_empty_part_stands_before_the_unit_behind_it_or_at_the_end() {
    SplicedText text = SplicedText.of(FILE, List.of(new Span(4, 6), new Span(12, 18)));

    assertThat(text.span(2, 2)).isEqualTo(Span.at(12));
    assertThat(text.span(8, 8)).isEqualTo(Span.at(18));
    assertThat(SplicedText.of(FILE, Span.at(7)).span()).isEqualTo(Span.at(7));
    assertThat(SplicedText.builder().build().span()).isEqualTo(Span.at(0));
  }

  @Test
  void a_decoded_escape_stands_for_all_its_units() {
    SplicedText text =
        SplicedText.builder()
            .append(SplicedText.of("[\"a\\u0020b\"]").slice(2, 3))
            .append(" ", new Span(3, 9))
            .append(SplicedText.of("[\"a\\u0020b\"]").slice(9, 10))
            .build();

    assertThat(text).hasToString("a b");
    assertThat(text.span(1, 2)).isEqualTo(new Span(3, 9));
    assertThat(text.span(2, 3)).isEqualTo(new Span(9, 10));
    assertThat(text.slice(1, 3).span()).isEqualTo(new Span(3, 10));
  }

  @Test
  void joined_slices_keep_their_places() {
    SplicedText text = SplicedText.of(FILE, List.of(new Span(4, 6), new Span(12, 18)));

    SplicedText joined =
        SplicedText.builder().append(text.slice(0, 1)).append(text.slice(6, 8)).build();

    assertThat(joined).hasToString("a b");
    assertThat(joined.span(2, 3)).isEqualTo(new Span(17, 18));
  }

  @Test
  void a_unit_is_found_within_the_slice_only() {
    SplicedText slice = SplicedText.of("a'b'").slice(0, 3);

    assertThat(slice.indexOf('\'', 2)).isEqualTo(3);
    assertThat(slice.indexOf('\'', 0)).isEqualTo(1);
    assertThat(slice.startsWith("b'", 2)).isFalse();
  }

  @Test
  void copies_that_follow_each_other_are_one_stretch() {
    var text = SplicedText.builder(3);
    SplicedText source = SplicedText.of("0123456789");
    text.append(source.slice(3, 4)).append(source.slice(4, 6)).append(source.slice(8, 9));
    assertThat(text.build()).hasToString("3458");
    assertThat(text.build().stretches()).containsExactly(new Span(3, 6), new Span(8, 9));
  }

  @Test
  void an_empty_text_stands_where_it_was_said() {
    assertThat(SplicedText.empty(7).span()).isEqualTo(Span.at(7));
    assertThat(SplicedText.builder(7).build().stretches()).containsExactly(Span.at(7));
  }
}
