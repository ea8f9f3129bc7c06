package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ArgOutOfScopeTest {

  private final Trial rule = Trial.of("arg-out-of-scope");

  @Test
  void a_stage_and_those_built_on_it_see_what_it_declares_again() {
    rule.holds(
        """
        ARG A=1
        arg B
        FROM alpine:$A AS base
        ARG A
        WORKDIR /$A
        FROM base
        WORKDIR /$A
        FROM debian
        user \\
          "${B}"
           ^^^^ "B" is declared above the first FROM, which no stage sees, so it is empty
        WORKDIR /$A
                 ^^ "A" is declared above the first FROM, which no stage sees, so it is empty
        """);
  }

  @Test
  void an_ENV_or_an_alternative_value_will_do() {
    rule.holds("ARG A\nFROM debian\nENV A=1\nWORKDIR /$A\n");
    rule.holds("ARG A\nFROM debian\nWORKDIR /${A:-b}\n");
  }

  @Test
  void what_nobody_declares_and_what_only_runs_later_is_for_others() {
    rule.holds("ARG A\nFROM debian\nWORKDIR /$B\nCMD echo $A\nWORKDIR /\\$A\n");
  }

  @Test
  void the_shell_of_RUN_does_not_see_it_either() {
    rule.holds(
        """
        ARG VERSION=1.4
        ARG B
        FROM debian:12
        RUN set -u; curl -fsSL "https://example.com/v${VERSION}/a.tar" | tar x && echo $VERSION
                                                     ^^^^^^^^^^ "VERSION" is declared above the first FROM, which no stage sees, so it is empty
        RUN bash -c 'echo $B'; X=${B%.*}
                          ^^ "B" is declared above the first FROM, which no stage sees, so it is empty
        RUN <<EOF
        cat > /x <<E
        v=$VERSION
          ^^^^^^^^ "VERSION" is declared above the first FROM, which no stage sees, so it is empty
        E
        EOF
        ARG VERSION
        RUN echo $VERSION $(cat /$B)
                                 ^^ "B" is declared above the first FROM, which no stage sees, so it is empty
        """);
  }

  @Test
  void a_script_may_set_it_itself() {
    String head = "ARG V\nFROM debian\n";
    rule.holds(head + "RUN V=$(cat /v) && curl x/$V\n");
    rule.holds(head + "RUN export V=1; curl x/$V\n");
    rule.holds(head + "RUN V=1 sh -c 'curl x/$V'\n");
    rule.holds(head + "RUN for V in a b; do curl x/$V; done\n");
    rule.holds(head + "RUN read -r V < /v; curl x/$V\n");
    rule.holds(head + "RUN . /etc/os-release; curl x/$V\n");
    rule.holds(head + "RUN set -a; eval \"$(cat /env)\"; curl x/$V\n");
    rule.holds(head + "RUN curl x/${V:-1} y/${V-1} z/${V:?is missing}\n");
    rule.holds(head + "RUN : ${V:=1}; curl x/$V\n");
  }

  @Test
  void quotes_keep_the_shell_from_it() {
    String head = "ARG V\nFROM debian\n";
    rule.holds(head + "RUN echo '$V' \\$V\n");
    rule.holds(head + "RUN [\"echo\", \"$V\"]\n");
    rule.holds(head + "RUN cat > /x <<'E'\n$V\nE\n");
  }

  @Test
  void the_surroundings_of_RUN_may_set_it() {
    rule.holds("ARG V\nFROM debian\nRUN --mount=type=secret,id=v,env=V curl x/$V\n");
    rule.holds("ARG V\nFROM debian\nSHELL [\"/bin/bash\", \"-lc\"]\nRUN curl x/$V\n");
    rule.holds("ARG V\nFROM debian\nRUN su - app -c 'curl x/$V'\n");
    rule.holds("ARG HTTP_PROXY HOME\nFROM debian\nRUN curl -x $HTTP_PROXY x $HOME\n");
    rule.holds("ARG V\nFROM debian AS a\nARG V\nFROM a\nRUN curl x/$V\n");
    rule.holds("ARG V\nFROM debian\nONBUILD RUN curl x/$V\n");
  }

  @Test
  void a_base_that_is_not_known_may_set_it() {
    rule.holds("ARG JAVA_VERSION=21\nFROM eclipse-temurin:$JAVA_VERSION\nENV A=$JAVA_VERSION\n");
    rule.holds("ARG JAVA_VERSION=21\nFROM eclipse-temurin:21\nRUN echo $JAVA_VERSION\n");
  }
}
