package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.PageExample;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.RulePage.Heading;
import java.util.List;
import java.util.Optional;

/**
 * Tries a rule on texts that are marked as on its page: {@code Trial.of("last-user-root").holds(…)}
 * passes if exactly what caret lines and {@code ! message} lines say is reported; without any of
 * them, nothing. Dockerfiles are tried with the line ends of Unix and of Windows.
 */
public record Trial(
    RuleEntry rule, Optional<String> policy, Optional<String> ignore, Optional<String> platform) {

  public static Trial of(String id) {
    return new Trial(
        Rules.catalogue().find(new RuleId(id)).orElseThrow(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same under a policy, as in a policy file. */
  public Trial under(String yaml) {
    return new Trial(rule, Optional.of(yaml), ignore, platform);
  }

  /** The same with a {@code .dockerignore} file of this text. */
  public Trial ignoring(String dockerignore) {
    return new Trial(rule, policy, Optional.of(dockerignore), platform);
  }

  /** The same where the build is told to build for a platform. */
  public Trial building(String platform) {
    return new Trial(rule, policy, ignore, Optional.of(platform));
  }

  /** The same of a build that passes these build arguments, a line {@code NAME=value} for each. */
  public void holdsGiven(String buildArgs, String dockerfile) {
    check(block("build-args", buildArgs) + block("dockerfile", dockerfile));
  }

  public void holds(String dockerfile) {
    check(block("dockerfile", dockerfile));
  }

  public void holdsInImage(String image) {
    check(block("image", image));
  }

  public void holds(String dockerfile, String image) {
    check(block("dockerfile", dockerfile) + block("image", image));
  }

  /** Passes if the rule says of the image that it could not be evaluated, and why. */
  public void isNotEvaluated(String why, String image) {
    unevaluated(why, block("image", image));
  }

  /**
   * Passes if the rule reports nothing, and says of these places only that it cannot judge them.
   */
  public void leavesOpen(String dockerfile, String... places) {
    check(block("dockerfile", dockerfile));
    var example = example(given(block("dockerfile", dockerfile)));
    var run = new ExampleRun(Rules.catalogue(), rule, example).building(platform);
    assertThat(run.open()).containsExactly(places);
  }

  /** The same of an image and the Dockerfile that it is taken to be built from. */
  public void isNotEvaluated(String why, String dockerfile, String image) {
    unevaluated(why, block("dockerfile", dockerfile) + block("image", image));
  }

  /** What is to be written instead of each thing found, the first line first. */
  public List<String> instead(String dockerfile, String image) {
    var blocks = given(block("dockerfile", dockerfile) + block("image", image));
    return new ExampleRun(Rules.catalogue(), rule, example(blocks)).instead();
  }

  private void unevaluated(String why, String blocks) {
    var example = example(given(blocks));
    assertThat(new ExampleRun(Rules.catalogue(), rule, example).reported())
        .isEqualTo("not-evaluated: " + why);
  }

  private String given(String blocks) {
    return policy.map(yaml -> block("yaml", yaml)).orElse("")
        + ignore.map(text -> block("dockerignore", text)).orElse("")
        + blocks;
  }

  private void check(String blocks) {
    var example = example(given(blocks));
    for (String lineEnd : List.of("\n", "\r\n")) {
      var run = new ExampleRun(Rules.catalogue(), rule, example, lineEnd).building(platform);
      assertThat(run.reported()).isEqualTo(run.promised());
    }
  }

  private static String block(String kind, String text) {
    return "````" + kind + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "````\n";
  }

  private static PageExample example(String blocks) {
    boolean bad = blocks.lines().anyMatch(l -> l.startsWith("! ") || l.matches("\\s*\\^+ .*"));
    String other = "```dockerfile\nFROM a\n" + (bad ? "" : "^ b\n") + "```\n";
    var page =
        RulePage.parse(
            "trial",
            "# Trial\n## Why\nwhy\n## Bad\n%s\n## Good\n%s"
                .formatted(bad ? blocks : other, bad ? other : blocks));
    return page.examples(bad ? Heading.BAD : Heading.GOOD).get(0);
  }
}
