package io.github.imagehygiene.rules.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.text.FactTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsCheckDisabledByVariableTest {

  private final Trial rule = Trial.of("tls-check-disabled-by-variable");

  @Test
  void every_way_to_set_one_counts() {
    rule.holds(
        """
        from a
        env A=1 \\
            PYTHONHTTPSVERIFY="0" B=2
            ^^^^^^^^^^^^^^^^^^^^^ PYTHONHTTPSVERIFY=0: no certificate is checked, whoever answers
        ENV PIP_TRUSTED_HOST    pypi.example.com
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ PIP_TRUSTED_HOST=pypi.example.com: no certificate is checked, whoever answers
        ONBUILD RUN a; export GIT_SSL_NO_VERIFY='0' && \\
                              ^^^^^^^^^^^^^^^^^^^^^ GIT_SSL_NO_VERIFY=0: no certificate is checked, whoever answers
            env NODE_TLS_REJECT_UNAUTHORIZED=0 node x
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ NODE_TLS_REJECT_UNAUTHORIZED=0: no certificate is checked, whoever answers
        """);
  }

  @Test
  void an_option_among_others_counts_and_is_told_alone() {
    rule.holds(
        """
        FROM a
        ENV MAVEN_ARGS=-Daether.connector.https.securityMode=insecure
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MAVEN_ARGS=-Daether.connector.https.securityMode=insecure: no certificate is checked, whoever answers
        ENV MAVEN_OPTS="-Xmx1g  -Dmaven.wagon.http.ssl.insecure=true"
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MAVEN_OPTS=-Dmaven.wagon.http.ssl.insecure=true: no certificate is checked, whoever answers
        RUN JAVA_TOOL_OPTIONS=-Djdk.internal.httpclient.disableHostnameVerification java -jar a.jar
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ JAVA_TOOL_OPTIONS=-Djdk.internal.httpclient.disableHostnameVerification: no certificate is checked, whoever answers
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV MAVEN_OPTS=-Dmaven.wagon.http.ssl.insecure=false",
        "ENV OTHER_OPTS=-Dmaven.wagon.http.ssl.insecure=true",
        "ENV NODE_TLS_REJECT_UNAUTHORIZED=1",
        "ENV NPM_CONFIG_STRICT_SSL=true",
        "ENV XPYTHONHTTPSVERIFY=0",
        "ENV PIP_TRUSTED_HOST=$UNKNOWN",
        "ENV PIP_TRUSTED_HOST=",
        "ARG GIT_SSL_NO_VERIFY",
        "RUN unset GIT_SSL_NO_VERIFY && echo PYTHONHTTPSVERIFY=0",
        "RUN PYTHONHTTPSVERIFY='0\"' python x"
      })
  void other_names_and_values_are_let_pass(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }

  @Test
  void a_line_of_the_table_is_an_assignment() {
    assertThat(FactTable.lines(TlsCheckDisabledByVariable.class, "tls-variables.txt"))
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("[A-Za-z_]+=(\\*|[a-z0-9]+|-D[A-Za-z.=]+)"));
  }
}
