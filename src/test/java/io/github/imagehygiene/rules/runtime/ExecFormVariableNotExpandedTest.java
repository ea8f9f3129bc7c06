package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ExecFormVariableNotExpandedTest {

  private final Trial rule = Trial.of("exec-form-variable-not-expanded");

  @Test
  void no_instruction_in_exec_form_expands() {
    rule.holds(
        """
        FROM debian
        RUN ["touch", "$HOME/x"]
                       ^^^^^ exec form does not expand "$HOME": touch gets it as text
        HEALTHCHECK CMD ["curl", "-f", "http://localhost:${PORT:-80}/"]
                                                         ^^^^^^^^^^^ exec form does not expand "$PORT": curl gets it as text
        CMD ["gunicorn", "--bind=0.0.0.0:$PORT", "app"]
                                         ^^^^^ exec form does not expand "$PORT": gunicorn gets it as text
        """);
  }

  @Test
  void CMD_belongs_to_ENTRYPOINT() {
    rule.holds(
        """
        FROM debian
        ENTRYPOINT ["tini", "--", "python3", "app.py"]
        CMD ["--port", "${PORT}"]
                        ^^^^^^^ exec form does not expand "$PORT": python3 gets it as text
        """);
    rule.holds("FROM debian\nENTRYPOINT [\"sh\", \"-c\"]\nCMD [\"exec java $OPTS\"]\n");
    rule.holds("FROM debian\nENTRYPOINT [\"/docker-entrypoint.sh\"]\nCMD [\"java\", \"$OPTS\"]\n");
    rule.holds("FROM debian\nENTRYPOINT run\nCMD [\"java\", \"$OPTS\"]\n");
    rule.holds("FROM tool\nCMD [\"--port\", \"$PORT\"]\n");
  }

  @Test
  void the_program_itself_may_be_in_a_variable() {
    rule.holds(
        """
        FROM debian
        ENV app=/srv/app
        ENTRYPOINT ["$app"]
                     ^^^^ exec form does not expand "$app": no program has that name
        """);
  }

  @Test
  void a_shell_and_what_reads_dollars_itself_are_fine() {
    rule.holds("FROM a\nCMD [\"bash\", \"-lc\", \"exec java $OPTS\"]\n");
    rule.holds("FROM a\nCMD [\"tini\", \"--\", \"/bin/sh\", \"-c\", \"exec java $OPTS\"]\n");
    rule.holds("FROM a\nCMD java $OPTS\n");
    rule.holds("FROM a\nRUN [\"powershell\", \"-Command\", \"echo $env:PATH $HOME\"]\n");
    rule.holds("FROM a\nCMD [\"python3\", \"-c\", \"print('$HOME')\"]\n");
    rule.holds("FROM a\nRUN [\"awk\", \"{print $NF}\", \"x\"]\n");
    rule.holds("FROM a\nCMD [\"npm\", \"start\", \"--\", \"--port\", \"$PORT\"]\n");
  }

  @Test
  void Spring_replaces_placeholders_in_properties_but_no_shell_variables() {
    rule.holds(
        """
        FROM a
        ENTRYPOINT ["java", "-Dserver.port=${PORT}", "-Dx=$HOST", "-Xmx${HEAP}", "-jar", "a.jar", "--x=${Y:1}"]
                                                          ^^^^^ exec form does not expand "$HOST": java gets it as text
                                                                       ^^^^^^^ exec form does not expand "$HEAP": java gets it as text
        """);
  }

  @Test
  void a_dollar_sign_need_not_be_of_a_variable() {
    rule.holds(
        "FROM a\nCMD [\"x\", \"a$\", \"$1\", \"\\\\$HOME\", \"$$HOME\", \"pa$word\", \"^x$\"]\n");
  }

  @Test
  void only_what_is_built_is_started() {
    rule.holds("FROM a AS b\nCMD [\"java\", \"$OPTS\"]\nFROM a\nCMD [\"java\", \"-version\"]\n");
  }
}
