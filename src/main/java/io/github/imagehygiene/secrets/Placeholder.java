package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.regex.Pattern;

/** What documentation and templates write where a secret would stand. */
final class Placeholder {

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

  /** Below as many different characters nothing was drawn at random. */
  private static final int DIFFERENT = 5;

  private static final int LONGEST = 200;

  private Placeholder() {}

  /** Whether the part of a credential that its issuer draws at random is made up. */
  static boolean is(CharSequence text, Span random) {
    CharSequence drawn =
        text.subSequence(random.start(), Math.min(random.end(), random.start() + LONGEST));
    return drawn.chars().distinct().count() < DIFFERENT || SHAPE.matcher(drawn).find();
  }
}
