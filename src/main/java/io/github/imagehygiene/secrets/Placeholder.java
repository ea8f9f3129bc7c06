package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.regex.Pattern;

/** What documentation and templates write where a secret would stand. */
public final class Placeholder {

  /**
   * Words of examples, runs of one character (of "A" not: that is zeros in Base64), the keys in
   * their order, variables.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)example|xxxx|placeholder|change_?me|redacted|dummy|your_|_your|your-|-your|<|\\$\\{"
              + "|\\*\\*\\*|\\.\\.\\.|abcdefghij|0123456789|1234567890123|([^A])\\1{6}"
              // The token that jwt.io shows everyone.
              + "|SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c");

  /** What templates write where a value belongs, as the whole of the value. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)<.*>|\\[.*]|\\{\\{.*}}|[$#@%]?\\{.*}|\\$\\(.*\\)|%\\w+%|@[\\w.]+@|__\\w+__|[x*.?_-]+"
              + "|your[a-z]+|nil|n/?a|unset|(?:your|insert|put|enter|to[_ -]?be|not)[_"
              + " -].*|(?:.*[^a-z])?(?:change[_ -]?(?:me|this|it)|replace[_"
              + " -]?(?:me|this|with)|your|dummy"
              + "|fake|todo|tbd|fixme|redacted|unused|undefined|empty|example)(?:[^a-z].*)?");

  /** Passwords that hide nothing: what they are for, and what programs come with. */
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "(?i)(?:(?:my|the|some|test|db|root|admin|user|default)?[_-]?)?"
              + "(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|key|api[_-]?key|credentials?)"
              + "(?:here)?|changeit|admin(?:istrator)?|root|user(?:name)?|guest|test(?:ing|er)?|dev"
              + "|demo|foo(?:bar)?|bar|baz|default|postgres|mysql|mariadb|mongo|redis|rabbitmq|elastic"
              + "|oracle|android|x-oauth-basic|anonymous|nobody|build|docker|%s");

  /** Below as many different characters nothing was drawn at random. */
  private static final int DIFFERENT = 5;

  private static final int LONGEST = 200;

  private Placeholder() {}

  /** Whether a whole value stands for the one that belongs there. */
  public static boolean is(String value) {
    return VALUE.matcher(value).matches();
  }

  /** Whether a password is one that everyone knows, and so protects nothing. */
  public static boolean isWellKnown(String password) {
    return WELL_KNOWN.matcher(password).matches();
  }

  /** Whether the part of a credential that its issuer draws at random is made up. */
  static boolean is(CharSequence text, Span random) {
    CharSequence drawn =
        text.subSequence(random.start(), Math.min(random.end(), random.start() + LONGEST));
    return drawn.chars().distinct().count() < DIFFERENT || SHAPE.matcher(drawn).find();
  }
}
