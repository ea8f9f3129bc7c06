package io.github.imagehygiene.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * To take over new trees after reviewing them: {@code mvn test -Dtest=GoldenTest -Dgoldens=write}.
 */
class GoldenTest {

  static List<Goldens.Golden> all() {
    return Goldens.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_file_gives_its_tree(Goldens.Golden golden) throws IOException {
    String dump = Goldens.dump(TestFiles.load(golden.content()));
    if ("write".equals(System.getProperty("goldens"))) {
      Files.writeString(golden.tree(), dump);
    }
    assertThat(dump).isEqualTo(Goldens.read(golden.tree()));
  }
}
