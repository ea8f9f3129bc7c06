package io.github.imagehygiene.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.FileNotes;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListingFormTest {

  private static final LayerEntry FILE = Entries.file("/etc/passwd");

  @Test
  void isReadAsItWasWritten() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var listing = LayerListing.of(Entries.random(random, random.nextInt(30)));
      var read = Entries.listing(Entries.bytes(listing));
      assertThat(read).isEqualTo(listing).hasSameHashCodeAs(listing);
      assertThat(read.entries()).containsExactlyElementsOf(listing.entries().toList());
      assertThat(read.files()).isEqualTo(listing.files());
      assertThat(read.unpackedSize()).isEqualTo(listing.unpackedSize());
    }
  }

  @Test
  void keepsWhatProbesNoted() throws IOException {
    var contents =
        new LayerContents(
            LayerListing.of(List.of(FILE)),
            List.of(
                new FileNotes("accounts 1", FILE, List.of("root:0", "", "\ud800 \0 ä")),
                new FileNotes("hash", FILE, List.of(), Optional.of("it is too long"))));
    assertThat(read(bytes(contents))).isEqualTo(contents);
  }

  @Test
  void isRefusedWhereverItIsCutShort() {
    byte[] whole =
        bytes(
            new LayerContents(
                LayerListing.of(List.of(FILE)),
                List.of(new FileNotes("accounts 1", FILE, List.of("root:0")))));
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesALengthThatLiesWithoutTakingTheMemory() {
    byte[] listing = Entries.bytes(LayerListing.of(List.of(FILE)));
    for (int at = 0; at < 8; at++) {
      byte[] lie = listing.clone();
      lie[at] = 0x7f;
      assertThatThrownBy(() -> Entries.listing(lie)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesBrokenBytesOrReadsAnOrderedListing() {
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Entries.bytes(LayerListing.of(Entries.random(random, 4)));
      for (int n = random.nextInt(3); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        var keys =
            Entries.listing(bytes)
                .entries()
                .map(entry -> entry.path() + (entry.takesAway() ? "/" : ""))
                .toList();
        assertThat(keys).isSortedAccordingTo(LayerListing.TREE_ORDER).doesNotHaveDuplicates();
      } catch (IOException e) {
        assertThat(e.getMessage()).isIn("the listing of the layer is broken", null);
      }
    }
  }

  private static byte[] bytes(LayerContents contents) {
    var bytes = new ByteArrayOutputStream();
    try {
      contents.writeTo(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static LayerContents read(byte[] bytes) throws IOException {
    return LayerContents.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
