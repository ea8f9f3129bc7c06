package io.github.imagehygiene.subject;

import io.github.imagehygiene.secrets.Placeholder;
import io.github.imagehygiene.subject.SecretNames.Likeness;
import java.util.regex.Pattern;

/**
 * Judges the value of a variable that is named like a secret: a switch, a path or an address
 * without password is none.
 */
public final class SecretValue {

  private static final Pattern SWITCH =
      Pattern.compile(
          "true|false|yes|no|on|off|[01]|none|null|enabled?|disabled?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile("(?:\\.{0,2}/|~/|[A-Za-z]:[\\\\/]).*");
  private static final Pattern URL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:(?://[^/@]*+(?:/.*)?|/(?!/).*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+[a-z]{0,2}");

  /** A count or a duration; a longer number may be a password. */
  private static final Pattern SMALL_NUMBER =
      Pattern.compile("-?[0-9]{1,3}|-?[0-9]+(?:\\.[0-9]+| ?(?:ms|[smhd]|min|days?|hours?))");

  /** Folders of letters, or a file behind folders, with an extension. */
  private static final Pattern RELATIVE_PATH =
      Pattern.compile(
          "[a-z._-]+(?:[/\\\\][a-z._-]+)++|(?:[\\w.@-]+[/\\\\])++[\\w@-]+\\.[A-Za-z]\\w{1,9}");

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)[\\w.-]+\\.(?:asc|cer|cfg|conf|crt|der|env|gpg|ini|jceks|jks|json|key|keytab|kdb"
              + "|p12|p8|pem|pfx|pkcs12|ppk|properties|pub|toml|txt|xml|ya?ml)");

  /** A value that says where the secret is, such as {@code vault:secret/data/shop}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)(?:arn|classpath\\*?|env|file|keychain|op|ssm|vault):.*");

  /** Also a user's number. */
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  /** What has fewer different characters protects nothing. */
  private static final int DIFFERENT = 4;

  private static final String PUBLISHED = "EXAMPLE";

  /** Of letters alone, such as {@code ProcessId} or {@code user.name}; a drawn key is longer. */
  private static final Pattern PLAIN_WORDS =
      Pattern.compile("(?=.{1,40}$)[A-Za-z]{1,20}(?:[ _.:,-][A-Za-z]{1,20})*");

  /**
   * What verifies and so may be known: an OpenPGP key by its ID or fingerprint, as gpg prints it; a
   * public key of minisign. In small letters it may as well be drawn.
   */
  private static final Pattern VERIFIER =
      Pattern.compile(
          "(?:0x)?(?:[0-9A-F]{16}|[0-9A-F]{40})|(?:[0-9A-F]{4} {1,2}){9}[0-9A-F]{4}"
              + "|RW[A-Za-z0-9+/]{54}");

  private SecretValue() {}

  /**
   * Whether a value may be the secret that its variable's name announces, and is better hidden.
   *
   * @see #isLikely
   */
  public static boolean isPossible(String value, Likeness name) {
    boolean harmless =
        value.isBlank()
            || SWITCH.matcher(value).matches()
            || PATH.matcher(value).matches()
            || URL.matcher(value).matches()
            || name == Likeness.WEAK && NUMBER.matcher(value).matches();
    return name != Likeness.NONE && !harmless;
  }

  /**
   * Whether it is one as far as name and value show, and so a finding: not what stands for a value
   * or says where it is, and behind a weak name not a plain word nor what verifies.
   */
  public static boolean isLikely(String value, Likeness name) {
    String text = value.strip();
    boolean harmless =
        SMALL_NUMBER.matcher(text).matches()
            || RELATIVE_PATH.matcher(text).matches()
            || FILE_NAME.matcher(text).matches()
            || REFERENCE.matcher(text).matches()
            || Placeholder.is(text)
            || text.endsWith(PUBLISHED)
            || name == Likeness.WEAK && PLAIN_WORDS.matcher(text).matches()
            || name == Likeness.WEAK && VERIFIER.matcher(text).matches();
    return isPossible(text, name) && !harmless;
  }

  /**
   * Whether it is one where a program takes nothing but a secret: not what stands for a value, nor
   * the password that everyone knows, such as the {@code changeit} of Java's trust stores.
   */
  public static boolean isCertain(String value) {
    return isLikely(value, Likeness.STRONG)
        && !PORT.matcher(value).matches()
        && !Placeholder.isWellKnown(value)
        && value.chars().distinct().count() >= DIFFERENT;
  }
}
