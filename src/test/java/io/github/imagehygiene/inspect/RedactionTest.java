package io.github.imagehygiene.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.PropertyTree;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SecretWords;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private static final RuleId RULE = new RuleId("some-rule");

  @Test
  void a_line_is_shown_without_its_secrets_and_without_their_length() {
    assertThat(shown("FROM a\nENV DB_PASSWORD=\"hunter2\" PORT=80\n"))
        .isEqualTo("FROM a\nENV DB_PASSWORD=*** PORT=80\n");
    assertThat(
            shown("ARG TOKEN=abc\nFROM a\r\nENV PASSWORD one \\\r\n two\r\nONBUILD ARG KEY=x\r\n"))
        .isEqualTo("ARG TOKEN=***\nFROM a\r\nENV PASSWORD ***\r\n***\r\nONBUILD ARG KEY=***\r\n");
  }

  @Test
  void commands_are_shown_without_the_secrets_that_they_repeat_or_are_given() {
    assertThat(
            shown(
                "FROM a\nENV DB_PASSWORD=\"hunter2hunter2\"\n"
                    + "RUN mysql -phunter2hunter2 --password=n0tshown && API_TOKEN='abc123' run\n"
                    + "ADD https://me:s3cret@x.org/hunter2hunter /\n"))
        .isEqualTo(
            "FROM a\nENV DB_PASSWORD=***\n"
                + "RUN mysql -p*** --password=*** && API_TOKEN=*** run\n"
                + "ADD https://me:***@x.org/hunter2hunter /\n");
    var subject = subject("FROM a\nRUN mysql --password=n0tshown\n");
    assertThat(finding(subject, new Span(7, 10), "\"mysql --password=n0tshown\"").message())
        .isEqualTo("\"mysql --password=***\"");
  }

  @Test
  void headers_and_curls_password_are_hidden_in_commands() {
    assertThat(
            shown(
                "FROM a\n"
                    + "RUN curl -sS -u me:s3cret -H 'X-Api-Key: abc12' -H \"Authorization: Bearer"
                    + " b1\" -H 'Accept: text/html' http://x.org && useradd -u app:app x\n"
                    + "CMD [\"curl\", \"--header\", \"Cookie: c=1\", \"-u\", \"me:s3cret\"]\n"
                    + "RUN curl -u me:$PASS -H \"Authorization: $TOKEN\" http://x.org\n"))
        .isEqualTo(
            "FROM a\n"
                + "RUN curl -sS -u me:*** -H 'X-Api-Key: ***' -H \"Authorization: Bearer ***\""
                + " -H 'Accept: text/html' http://x.org && useradd -u app:app x\n"
                + "CMD [\"curl\", \"--header\", \"Cookie: ***\", \"-u\", \"me:***\"]\n"
                + "RUN curl -u me:$PASS -H \"Authorization: $TOKEN\" http://x.org\n");
  }

  /** Of more units than are read as one word of a command. */
  @Test
  void a_text_in_quotes_may_be_long() {
    String script = "a ".repeat(50_000) + "--password hunter2hunter2";
    assertThat(shown("FROM a\nRUN sh -c \"" + script + "\"\n"))
        .isEqualTo("FROM a\nRUN sh -c \"" + script.replace("hunter2hunter2", "***") + "\"\n");
  }

  /** Would take minutes if each letter of a word were the beginning of a name. */
  @Test
  void a_word_without_end_is_no_name() {
    String text = "FROM a\nRUN " + "a-".repeat(200_000) + "--a".repeat(200_000) + "\n";
    assertThat(shown(text)).isEqualTo(text);
    String name = "a_".repeat(200_000) + "TOKEN";
    assertThat(shown("FROM a\nRUN " + name + "=abc\n")).endsWith("TOKEN=***\n");
    String curls = "FROM a\nRUN " + "curl -u -H a".repeat(20_000) + " curl".repeat(20_000) + "\n";
    assertThat(shown(curls)).isEqualTo(curls);
  }

  @Test
  void what_only_sounds_like_a_secret_is_shown() {
    String text = "FROM a\nENV PASSWORD_FILE=/x TOKEN_URL=https://x.org USE_TOKEN=yes\n";
    assertThat(shown(text)).isEqualTo(text);
  }

  @Test
  void messages_and_advice_hold_none() {
    var subject =
        subject("FROM a\nENV PASSWORD abc\nUSER hunter2hunter2\nARG TOKEN=hunter2hunter2\n");
    var onLine = finding(subject, new Span(7, 23), "\"PASSWORD abc\" is of the old form, abcd");
    assertThat(onLine.message()).isEqualTo("\"PASSWORD ***\" is of the old form, abcd");
    assertThat(onLine.fix().map(Fix::instead)).contains("ENV PASSWORD=\"***\"");
    var elsewhere = finding(subject, new Span(29, 43), "user \"hunter2hunter2\", abc");
    assertThat(elsewhere.message()).isEqualTo("user \"***\", abc");
  }

  @Test
  void what_follows_a_blank_in_a_secret_is_one_and_no_problem_quotes_it() {
    String text = "FROM a\nENV PASSWORD=a bcd PORT=80 efg\n";
    assertThat(shown(text)).isEqualTo("FROM a\nENV PASSWORD=*** *** PORT=80 efg\n");
    var subject = subject(text);
    var shown = Shown.of(List.of(subject), Stream.empty(), policy("some-rule"));
    assertThat(shown.problems(subject))
        .extracting(ShownProblem::message)
        .containsExactly("no = in ***: write ENV name=value", "no = in efg: write ENV name=value");
  }

  @Test
  void configuration_and_history_hold_none() {
    var found =
        Redaction.of(List.of(), Stream.empty(), policy("some-rule"))
            .apply(
                Finding.of(
                    RULE,
                    "",
                    "x",
                    new Evidence.InConfig("Config.Env", "API_TOKEN=a$1b"),
                    new Evidence.InHistory(
                        0, "RUN |2 VERSION=1 npm_token='a b' /bin/sh -c x # buildkit")));
    assertThat(found.evidence())
        .containsExactly(
            new Evidence.InConfig("Config.Env", "API_TOKEN=***"),
            new Evidence.InHistory(0, "RUN |2 VERSION=1 npm_token=*** /bin/sh -c x # buildkit"));
    assertThat(
            Redaction.of(List.of(), Stream.empty(), policy("some-rule"))
                .ofImage("sh -c a --token abc && curl -u me:pw https://me:pw@x.org --user-agent b"))
        .isEqualTo("sh -c a --token *** && curl -u me:*** https://me:***@x.org --user-agent b");
    assertThat(
            Redaction.of(
                    List.of(subject("FROM a\nENV PASSWORD=hunter2hunter2\n")),
                    Stream.empty(),
                    policy("some-rule"))
                .ofImage("RUN echo hunter2hunter2"))
        .isEqualTo("RUN echo ***");
  }

  @Test
  void words_that_the_user_adds_count_even_if_the_rule_is_off() {
    var pin = policy("secret-named-variable", "Pin");
    var subject = subject("FROM a\nENV CARD_PIN=1234 PORT=80\n");
    var found =
        Redaction.of(List.of(subject), Stream.empty(), pin)
            .apply(
                Finding.of(
                        RULE,
                        "",
                        "\"CARD_PIN=1234\" is long",
                        new Evidence.InDockerfile(subject.source(), new Span(7, 32), "0"),
                        new Evidence.InConfig("Config.Env", "CARD_PIN=1234"))
                    .instead("ENV CARD_PIN=1234"));
    assertThat(found.message()).isEqualTo("\"CARD_PIN=***\" is long");
    assertThat(found.fix().map(Fix::instead)).contains("ENV CARD_PIN=***");
    assertThat(Redacted.shown(found.inDockerfile().orElseThrow().source().content()))
        .isEqualTo("FROM a\nENV CARD_PIN=*** PORT=80\n");
    assertThat(found.evidence()).contains(new Evidence.InConfig("Config.Env", "CARD_PIN=***"));
  }

  /** A rule that takes the setting, off, and words for it. */
  private static Policy policy(String rule, String... words) {
    var info = RuleInfo.rule(rule).settings(SecretWords.EXTRA);
    var entry =
        new RuleEntry(info, DockerfileRule.class, settings -> (DockerfileRule) s -> Stream.empty());
    var given =
        words.length == 0
            ? Map.<String, String>of()
            : Map.of("rules." + rule + ".extraWords", String.join(",", words));
    try {
      return PolicyReader.read(
          List.of(new Layer(Layer.Source.POM, PropertyTree.tree(given, PropertyTree.POM))),
          new Catalogue(List.of(entry)));
    } catch (ConfigUnreadable e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void of_a_file_with_more_secrets_than_can_be_looked_for_no_text_is_shown() {
    var file = new StringBuilder("FROM a\n");
    for (int i = 0; i < 5_001; i++) {
      file.append("ENV PASSWORD=abcd").append(i).append("x\n");
    }
    assertThat(finding(subject(file.toString()), new Span(0, 1), "abcd17x is odd").message())
        .isEqualTo("***");
  }

  private static String shown(String dockerfile) {
    var subject = subject(dockerfile);
    var source = finding(subject, new Span(0, 1), "x").inDockerfile().orElseThrow().source();
    assertThat(source.length()).isEqualTo(dockerfile.length());
    return Redacted.shown(source.content());
  }

  private static Finding finding(DockerfileSubject subject, Span span, String message) {
    return Redaction.of(List.of(subject), Stream.empty(), policy("some-rule"))
        .apply(
            Finding.of(RULE, "", message, new Evidence.InDockerfile(subject.source(), span, "0"))
                .instead("ENV PASSWORD=\"abc\""));
  }

  private static DockerfileSubject subject(String text) {
    return DockerfileSubject.of(
        DockerfileParser.parse(SourceText.of("Dockerfile", text)),
        Optional.empty(),
        Optional.empty(),
        BuildInputs.NONE);
  }
}
