package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoVersionUnpinnedTest {

  private final Trial rule = Trial.of("go-version-unpinned");

  @Test
  void only_the_first_word_is_run() {
    rule.holds(
        """
        FROM a
        RUN go run -mod mod example.com/b c d
                            ^^^^^^^^^^^^^ "example.com/b" is installed without a version, so each build may get another one
        RUN CGO_ENABLED=0 go get -tool b@master
                                       ^^^^^^^^ "b@master" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN go install b@v1 ./c /d ... .",
        "RUN go run main.go b",
        "RUN go build -o b example.com/c",
        "RUN go install -ldflags \"-s -w\" b@$V",
        "RUN go mod download",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
