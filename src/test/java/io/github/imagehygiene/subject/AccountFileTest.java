package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.layers.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFileTest {

  private static final LayerEntry PASSWD =
      new LayerEntry("/etc/passwd", LayerEntry.Kind.FILE, 0, 0644, 0, 0, 0, "");

  @Test
  void names_and_numbers_are_noted_and_no_password() throws IOException {
    assertThat(notes("root:$6$hash:0:0:root:/root:/bin/sh\n\nbare\n app:x: 5:6::/:\n:x:0:0:::\n"))
        .containsExactly("root:0", "bare:", "app:");
  }

  @Test
  void a_number_may_have_a_sign_and_any_length() throws IOException {
    assertThat(notes("a:x:+7:\nb:x:-1:\nc:x:99999999999999999999:\nd:x:007:\n"))
        .containsExactly("a:7", "b:-1", "c:" + Long.MAX_VALUE, "d:7");
  }

  @Test
  void a_note_is_read_as_it_was_written() throws IOException {
    assertThat(notes("a:x:7:\nb\n").stream().map(Account::of))
        .containsExactly(
            new Account("a", OptionalLong.of(7)), new Account("b", OptionalLong.empty()));
  }

  @Test
  void a_file_of_megabytes_is_cut_and_says_so() throws IOException {
    var notes = notes("somebody:x:1000:1000::/:/bin/sh\n".repeat(140_000));
    assertThat(notes).hasSize(1 << 15).endsWith("somebody:1000", AccountFile.MORE);
  }

  @Test
  void a_line_longer_than_engines_read_is_no_account() throws IOException {
    assertThat(notes("a".repeat(70_000) + ":x:0:0:::\nb:x:1:1:::")).containsExactly("b:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"root:x:0:0:root:/root:/bin/sh\n", "wheel::10:a,b\n", "app:!:1000:"})
  void a_file_that_begins_with_an_account_is_wanted_whatever_its_name(String head) {
    assertThat(wants("/usr/share/accounts", head)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#!/bin/sh\n", "http://a:80/b", "a:b c:1:", "x:y:z:"})
  void another_file_is_not(String head) {
    assertThat(wants("/usr/share/accounts", head)).isFalse();
    assertThat(wants("/usr/share/passwd", head)).isTrue();
  }

  private static boolean wants(String path, String head) {
    return AccountFile.PROBE.wants(
        new LayerEntry(path, LayerEntry.Kind.FILE, 0, 0644, 0, 0, 0, ""),
        head.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> notes(String text) throws IOException {
    return AccountFile.PROBE.look(
        PASSWD, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
