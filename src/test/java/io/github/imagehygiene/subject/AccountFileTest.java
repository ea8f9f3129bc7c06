package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource({
    "/etc/passwd, true",
    "/usr/lib/passwd, true",
    "/nix/store/1-x/etc/group, true",
    "/usr/share/accounts, false",
    "/usr/bin/groups, false",
    "/etc/passwd-, false",
    "/etc/opasswd, false"
  })
  void files_of_these_names_are_wanted_wherever_they_are(String path, boolean wanted) {
    var file = new LayerEntry(path, LayerEntry.Kind.FILE, 0, 0644, 0, 0, 0, "");
    assertThat(AccountFile.PROBE.head()).isZero();
    assertThat(AccountFile.PROBE.wants(file, new byte[0])).isEqualTo(wanted);
  }

  private static List<String> notes(String text) throws IOException {
    return AccountFile.PROBE.look(
        PASSWD, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
