package io.github.imagehygiene.rules.java;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class BuildToolInteractiveTest {

  private final Trial rule = Trial.of("build-tool-interactive");

  @Test
  void an_option_counts_wherever_it_stands_but_not_in_the_value_of_another() {
    rule.holds(
        """
        FROM a
        RUN mvn package -B
        RUN mvn \\
            --batch-mode package
        RUN mvn -DB -P -B package
            ^^^ mvn without -B -ntp writes a line for each piece of a download into the build log
        RUN gradle -Dorg.gradle.daemon=false build && gradle --console plain build
        RUN gradle -Dorg.gradle.daemon=true build
            ^^^^^^ gradle without --no-daemon starts a daemon that ends with this RUN
        """);
  }

  @Test
  void what_only_shows_something_is_fine() {
    rule.holds("FROM a\nRUN mvn --version && mvn -v && gradle --version\n");
  }

  @Test
  void options_may_come_from_variables() {
    rule.holds(
        """
        FROM a
        ARG MAVEN_CLI_OPTS
        RUN mvn $MAVEN_CLI_OPTS package
        RUN MAVEN_ARGS=-B mvn package
        RUN MAVEN_ARGS=-X mvn package
                          ^^^ mvn without -B -ntp writes a line for each piece of a download into the build log
        ENV GRADLE_OPTS="-Xmx1g -Dorg.gradle.daemon=false"
        RUN gradle build
        ARG MAVEN_ARGS
        RUN mvn package
        """);
  }

  @Test
  void every_way_to_run_it_is_seen() {
    rule.holds(
        """
        FROM a
        onbuild run ["mvn", "package"]
                      ^^^ mvn without -B -ntp writes a line for each piece of a download into the build log
        RUN sh -c 'cd /src && ./mvnw package'
                              ^^^^^^ ./mvnw without -B -ntp writes a line for each piece of a download into the build log
        RUN <<EOF
        "gradle" build
        ^^^^^^^^ "gradle" without --no-daemon starts a daemon that ends with this RUN
        EOF
        RUN echo mvn package
        CMD mvn spring-boot:run
        """);
  }

  @Test
  void a_shell_that_is_not_read_is_left_alone() {
    rule.holds("FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN mvn package\n");
  }
}
