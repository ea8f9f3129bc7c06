package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsReleaseTest {

  @Test
  void what_the_distribution_says_is_read() {
    var text =
        """
        # a comment
        PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
        NAME="Debian GNU/Linux"
        VERSION_ID="12"
        ID=debian
        """;
    assertThat(OsRelease.read(text))
        .isEqualTo(new OsRelease("debian", "12", "Debian GNU/Linux 12 (bookworm)"))
        .isEqualTo(OsRelease.of(OsRelease.read(text).notes()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ID=alpine                |alpine",
        "ID='alpine'              |alpine",
        "ID=\"alpine\"            |alpine",
        "ID=al\\pine              |alpine",
        "ID=\"a\\\"b\\$c\\x\"     |a\"b$c\\x",
        "ID='a\\b'                |a\\b",
        "ID=al\"pi\"ne            |alpine",
        "ID=alpine # the small one|alpine",
        "ID=                      |``",
        "#ID=alpine               |``",
        "XID=alpine               |``",
        "ID=\"alpine              |``"
      })
  void values_are_read_as_a_shell_reads_them(String line, String id) {
    assertThat(OsRelease.read(line + "\r\n").id()).isEqualTo(id);
  }

  @Test
  void the_last_of_several_counts() {
    assertThat(OsRelease.read("ID=a\nID=b\n").id()).isEqualTo("b");
  }

  @Test
  void a_value_of_megabytes_is_not_kept() {
    assertThat(OsRelease.read("ID=" + "a".repeat(1 << 20)).id()).isEmpty();
  }
}
