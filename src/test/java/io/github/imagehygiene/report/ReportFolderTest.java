package io.github.imagehygiene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

  @TempDir Path temp;

  @Test
  void makes_the_folder_and_leaves_nothing_but_the_file() throws Exception {
    var folder = new ReportFolder(temp.resolve("target/image-hygiene"));
    Path file = folder.write("report.json", "one".getBytes(UTF_8));
    assertThat(file).hasContent("one");
    assertThat(folder.path()).isDirectoryContaining(file::equals);
    try (var files = Files.list(folder.path())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void replaces_an_older_file() throws Exception {
    var folder = new ReportFolder(temp);
    folder.write("report.json", "a longer text".getBytes(UTF_8));
    assertThat(folder.write("report.json", "b".getBytes(UTF_8))).hasContent("b");
  }

  @Test
  void what_a_killed_build_left_is_removed_and_what_another_one_writes_is_not() throws Exception {
    var killed =
        new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version");
    var process = killed.redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    String id = UUID.randomUUID().toString();
    String ours = ".report.json." + ProcessHandle.current().pid() + "." + id + ".tmp";
    Files.writeString(temp.resolve(".report.json." + process.pid() + "." + id + ".tmp"), "half");
    Files.writeString(temp.resolve(ours), "half");
    Files.writeString(temp.resolve(".theirs.tmp"), "");
    new ReportFolder(temp).write("report.json", "one".getBytes(UTF_8));
    try (var files = Files.list(temp)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(ours, ".theirs.tmp", "report.json");
    }
  }

  @Test
  void a_reader_never_sees_half_a_file() throws Exception {
    var folder = new ReportFolder(temp);
    byte[] small = "s".repeat(10).getBytes(UTF_8);
    byte[] large = "l".repeat(1_000_000).getBytes(UTF_8);
    Path file = folder.write("report.json", small);
    var writer =
        new Thread(
            () ->
                IntStream.range(0, 100)
                    .forEach(
                        i -> {
                          try {
                            folder.write("report.json", i % 2 == 0 ? large : small);
                          } catch (ReportUnwritable e) {
                            throw new IllegalStateException(e);
                          }
                        }));
    writer.start();
    while (writer.isAlive()) {
      assertThat(Files.readAllBytes(file).length).isIn(small.length, large.length);
    }
  }

  @Test
  void says_what_is_in_the_way_and_what_to_do() throws IOException {
    Path blocked = Files.writeString(temp.resolve("image-hygiene"), "a file");
    assertThatExceptionOfType(ReportUnwritable.class)
        .isThrownBy(() -> new ReportFolder(blocked).write("report.json", new byte[1]))
        .withMessage(
            "cannot write %s: file already exists; free the folder, or name another with"
                + " <outputDirectory> or -Dimage-hygiene.outputDirectory=…",
            blocked.resolve("report.json"));
    assertThat(blocked).hasContent("a file");
  }

  @Test
  void a_folder_of_the_reports_name_is_left_alone() throws IOException {
    Path inTheWay = Files.createDirectories(temp.resolve("report.json/kept"));
    assertThatExceptionOfType(ReportUnwritable.class)
        .isThrownBy(() -> new ReportFolder(temp).write("report.json", new byte[1]))
        .withMessageStartingWith("cannot write " + temp.resolve("report.json"));
    assertThat(inTheWay).exists();
    try (var files = Files.list(temp)) {
      assertThat(files).hasSize(1);
    }
  }
}
