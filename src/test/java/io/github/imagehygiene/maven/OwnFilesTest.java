package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {

  @TempDir Path folder;
  private Path top;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    top = Files.createDirectory(folder.resolve("project"));
    outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "SECRET");
    Files.createDirectories(top.resolve("module/docker"));
    Files.writeString(top.resolve("shared.dockerfile"), "FROM a");
  }

  @Test
  void linksWithinTheProjectAreFollowed() throws Exception {
    link("module/Dockerfile", Path.of("../shared.dockerfile"));
    link("module/folder", Path.of(".."));
    assertThat(read("module/Dockerfile")).hasContent("FROM a");
    assertThat(read("module/folder/shared.dockerfile")).hasContent("FROM a");
  }

  @Test
  void linksOutOfTheProjectAreRefusedAndTheirContentIsNotShown() throws Exception {
    link("Dockerfile", outside.resolve("secret"));
    link("relative", Path.of("../outside/secret"));
    link("again", Path.of("relative"));
    link("folder", outside);
    for (String name : new String[] {"Dockerfile", "relative", "again", "folder/secret"}) {
      assertThatThrownBy(() -> read(name))
          .isInstanceOf(UsageError.class)
          .hasMessageStartingWith(name + " is a link to " + outside.toRealPath().resolve("secret"))
          .hasMessageContaining("outside of " + top)
          .hasMessageNotContaining("SECRET");
    }
  }

  @Test
  void aLinkToTheProcesssEnvironmentIsRefused() throws Exception {
    var environment = Path.of("/proc/self/environ");
    if (Files.exists(environment)) {
      link("Dockerfile", environment);
      assertThatThrownBy(() -> read("Dockerfile")).hasMessageContaining("is a link to /proc/");
    }
  }

  @Test
  void aFileElsewhereMayBeNamedButNotALinkThatLeadsFurther() throws Exception {
    assertThat(own().regular(outside.resolve("secret"), "it")).hasContent("SECRET");
    Files.createSymbolicLink(outside.resolve("beside"), Path.of("secret"));
    assertThat(own().regular(outside.resolve("beside"), "it")).hasContent("SECRET");
    var link = Files.createSymbolicLink(outside.resolve("away"), top.resolve("shared.dockerfile"));
    assertThatThrownBy(() -> own().regular(link, "it")).hasMessageContaining("is a link to");
  }

  @Test
  void whatIsNoRegularFileIsNamed() throws Exception {
    link("broken", Path.of("gone"));
    link("loop", Path.of("loop"));
    refused("broken", "is a link to gone, which does not exist");
    refused("loop", "is a link to loop, which does not exist");
    refused("module", "is a folder");
    link("null", Path.of("/dev/null"));
    refused("null", "is a device");
    var address = UnixDomainSocketAddress.of(top.resolve("socket"));
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(address);
      refused("socket", "is a socket");
    }
  }

  @Test
  void aPipeDoesNotBlock() throws Exception {
    new ProcessBuilder("mkfifo", top.resolve("pipe").toString()).start().waitFor();
    refused("pipe", "is a named pipe (FIFO)");
  }

  private void refused(String name, String kind) {
    assertThatThrownBy(() -> read(name))
        .isInstanceOf(UsageError.class)
        .hasMessage(name + " " + kind + "; expected a regular file.");
  }

  private Path read(String name) throws UsageError {
    return own().regular(top.resolve(name), name);
  }

  private OwnFiles own() {
    return new OwnFiles(top, top);
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(top.resolve(name), target);
  }
}
