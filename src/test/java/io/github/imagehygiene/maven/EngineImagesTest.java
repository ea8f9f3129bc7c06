package io.github.imagehygiene.maven;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.daemon.EngineSettings;
import io.github.imagehygiene.daemon.FakeEngine;
import io.github.imagehygiene.image.ImageUnavailable;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineImagesTest {

  private static final String VERSION =
      "HTTP/1.1 200 OK\r\nContent-Length: 37\r\n\r\n{\"Version\":\"1\",\"ApiVersion\":\"1.44\"}\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSearchThatNobodyAskedForLeavesNoSocketOpen(boolean answered) throws IOException {
    Path socket = folder.resolve("s");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      SocketChannel peer;
      try (var images = EngineImages.lookFor(at(socket), name -> "")) {
        assertThat(images).isNotNull();
        peer = server.accept();
        if (answered) {
          peer.write(ByteBuffer.wrap(VERSION.getBytes(US_ASCII)));
        }
      }
      try (peer) {
        assertThat(end(peer)).as("end of the connection").isEqualTo(-1);
      }
    }
  }

  /** Reads on to the end; a peer that left an answer unread resets the connection, which is one. */
  private static int end(SocketChannel peer) throws IOException {
    var buffer = ByteBuffer.allocate(10_000);
    try {
      int read = peer.read(buffer);
      while (read > 0) {
        read = peer.read(buffer.clear());
      }
      return read;
    } catch (SocketException e) {
      assertThat(e).hasMessage("Connection reset");
      return -1;
    }
  }

  @Test
  void thatThereIsNoEngineIsSaidToWhoAsksForAnImage() {
    try (var images = EngineImages.lookFor(at(folder.resolve("none")), name -> "")) {
      assertThatThrownBy(() -> images.open(Optional.of("shop:1")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining("No container engine answers")
          .hasMessageContaining("none");
    }
  }

  @Test
  void whoIsInterruptedWhileWaitingIsToldSo() throws IOException {
    Path socket = folder.resolve("s");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      try (var images = EngineImages.lookFor(at(socket), name -> "")) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> images.open(Optional.of("shop:1")))
            .isInstanceOf(ImageUnavailable.class)
            .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Test
  void howThisBuildMakesTheImageIsSaidBeforeWhatMayBeTheCauseInAny() throws IOException {
    Path socket = folder.resolve("s");
    try (var engine = FakeEngine.withoutImages(socket);
        var images = EngineImages.lookFor(at(socket), name -> "Jib names " + name + ".")) {
      assertThatThrownBy(() -> images.open(Optional.of("shop:1")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageMatching(
              "Image 'shop:1' is not on Docker 1 at .*\\.\nJib names shop:1\\.\n"
                  + "  Was it built with buildx (?s:.*) name an engine\\.");
      assertThat(engine).isNotNull();
    }
  }

  private EngineSettings at(Path socket) {
    return new EngineSettings(
        Map.of("DOCKER_HOST", "unix://" + socket), folder, false, Files::exists);
  }
}
