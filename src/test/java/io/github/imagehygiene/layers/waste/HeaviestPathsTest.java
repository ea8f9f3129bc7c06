package io.github.imagehygiene.layers.waste;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.waste.HeaviestPaths.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaviestPathsTest {

  @Test
  void a_file_that_has_most_of_its_folders_is_told_itself() {
    assertThat(in(5, "/usr/lib/jvm/17/lib/modules 100", "/usr/lib/jvm/17/bin/java 20", "/etc/a 1"))
        .containsExactly(
            new Weight("/usr/lib/jvm/17/lib/modules", 100),
            new Weight("/usr/lib/jvm/17/bin/java", 20),
            new Weight("/etc/a", 1));
  }

  @Test
  void a_folder_of_many_small_files_is_told_as_a_whole() {
    var files = IntStream.range(0, 1000).mapToObj(i -> "/app/node_modules/m" + i + "/a.js 1");
    assertThat(in(5, files.toArray(String[]::new)))
        .containsExactly(new Weight("/app/node_modules", 1000));
  }

  @Test
  void the_heaviest_come_first_and_no_more_than_asked_for() {
    assertThat(in(2, "/a 1", "/b/b 2", "/c 3", "/d/d/d 4"))
        .containsExactly(new Weight("/d/d/d", 4), new Weight("/c", 3));
  }

  @Test
  void the_root_itself_is_never_told() {
    assertThat(in(5, "/a 1", "/b 1", "/c 1")).hasSize(3);
    assertThat(in(5)).isEmpty();
  }

  @Test
  void a_name_that_begins_like_a_folder_lies_not_in_it() {
    assertThat(in(5, "/a/x 1", "/a/y 1", "/a/z 1", "/a.d/x 1", "/a.d/y 1", "/a.d/z 1"))
        .containsExactly(new Weight("/a", 3), new Weight("/a.d", 3));
  }

  @Test
  void a_folder_within_a_folder_a_thousand_times_is_gone_through() {
    assertThat(in(1, "/a".repeat(10_000) + " 7"))
        .containsExactly(new Weight("/a".repeat(10_000), 7));
  }

  private static List<Weight> in(int count, String... files) {
    var entries =
        Arrays.stream(files)
            .map(file -> file.split(" "))
            .map(
                f ->
                    new LayerEntry(
                        f[0], LayerEntry.Kind.FILE, Long.parseLong(f[1]), 0644, 0, 0, 0, ""))
            .toList();
    return HeaviestPaths.in(LayerListing.of(entries), count);
  }
}
