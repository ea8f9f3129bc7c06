package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptFrontEndUsedTest {

  private final Trial rule = Trial.of("apt-front-end-used");

  @Test
  void a_path_or_a_wrapper_does_not_hide_it() {
    rule.holds(
        """
        FROM a
        RUN sudo /usr/bin/apt -y install b
                 ^^^^^^^^^^^^ "apt" is made for people at a terminal, and its command line is not kept stable
        RUN <<EOF
        apt update
        ^^^ "apt" is made for people at a terminal, and its command line is not kept stable
        EOF
        onbuild run ["apt", "update"]
                      ^^^ "apt" is made for people at a terminal, and its command line is not kept stable
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN rm -rf /var/lib/apt",
        "RUN apt-get update && apt-cache show apt && apt-mark hold b",
        "RUN echo apt",
        "RUN apt-get install apt",
        "RUN curl https://b/apt | apt-key add -",
        "CMD apt update",
      })
  void other_words_are_not_meant(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
