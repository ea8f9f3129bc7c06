package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.layers.listing.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever an image's {@code /etc/passwd} holds, it is noted in short lines that can be read. */
class AccountFileFuzzTest {

  private static final LayerEntry PASSWD =
      new LayerEntry("/etc/passwd", LayerEntry.Kind.FILE, 0, 0644, 0, 0, 0, "");

  @DictionaryEntries({"root:x:0:0:", "app:x:1000:", "\\x0A", "\\x0D\\x0A", ":-1:", "+::::::", "#"})
  @FuzzTest(maxDuration = "60s")
  void isNotedInShortLines(byte[] bytes) throws IOException {
    var notes = AccountFile.PROBE.look(PASSWD, new ByteArrayInputStream(bytes));
    assertThat(notes.size()).isLessThanOrEqualTo(bytes.length + 1);
    for (String note : notes) {
      assertThat(note).doesNotContain("\n").hasSizeLessThanOrEqualTo(bytes.length + 20);
      var account = Account.of(note);
      assertThat(account.name()).isNotEmpty().doesNotContain(":");
      assertThat(account.note()).isEqualTo(note);
    }
  }
}
