package io.github.imagehygiene.dockerfile.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is to be written for an option. */
public enum FlagValue {
  TEXT("a text"),
  /** As {@link #TEXT}, and the option may be given more than once. */
  TEXTS("a text"),
  SWITCH("true or false"),
  DURATION("a duration such as 30s or 1m30s, not below 1ms"),
  NUMBER("a whole number"),
  PERMISSIONS("permissions such as 755 or u=rwX,go=rX"),
  CHECKSUM("a digest such as sha256:…, in small letters"),
  PLATFORM("a platform such as linux/amd64"),
  NETWORK("default, none or host"),
  SECURITY("sandbox or insecure");

  /** As Go's {@code time.ParseDuration} reads it; below zero it is refused. */
  private static final Pattern FORM =
      Pattern.compile(
          "-?0+(?:ns|us|µs|μs|ms|s|m|h)?|\\+?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))++)");

  /** A duration that is all below 1 ms, which is the least but for none at all. */
  private static final Pattern TOO_SHORT =
      Pattern.compile(
          "\\+?(?=.*[1-9])(?:\\d{1,6}(?:\\.\\d*)?ns|\\d{1,3}(?:\\.\\d*)?[uµμ]s|0*\\.\\d+ms|0*\\.000\\d*s)");

  private static final Pattern WHOLE = Pattern.compile("\\+?\\d{1,9}");
  private static final Pattern MODE =
      Pattern.compile(
          "0*[0-7]{1,4}|[ugoa]*+(?:[-+=](?:[ugo]|[rwxXst]*+))++(?:,[ugoa]*+(?:[-+=](?:[ugo]|[rwxXst]*+))++)*+");

  private static final Pattern DIGEST =
      Pattern.compile("[^:]*|sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

  /** As containerd's {@code platforms.Parse} reads it. */
  private static final Pattern SYSTEM =
      Pattern.compile(
          "(?i)[\\w-]+(\\([\\w.%+-]*\\))?(/[\\w.-]+){1,2}"
              + "|aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|linux|macos|nacl|netbsd"
              + "|openbsd|plan9|solaris|windows|zos|386|i386|amd64|amd64p32|x86_64|x86-64"
              + "|arm(be|64|64be|hf|el)?|aarch64|loong64|mips(64)?(p32)?(le)?|ppc(64)?(le)?"
              + "|riscv(64)?|s390x?|sparc(64)?|wasm");

  private final String wanted;

  FlagValue(String wanted) {
    this.wanted = wanted;
  }

  /** For messages: what may be written. */
  public String wanted() {
    return wanted;
  }

  /** Whether Docker takes the value; one with a variable may come to anything. */
  public boolean takes(String value) {
    return switch (this) {
      case TEXT, TEXTS -> true;
      case SWITCH -> value.toLowerCase(Locale.ROOT).matches("true|false");
      case DURATION ->
          value.isEmpty() || FORM.matcher(value).matches() && !TOO_SHORT.matcher(value).matches();
      case NUMBER -> value.isEmpty() || WHOLE.matcher(value).matches();
      case PERMISSIONS -> isOpen(value) || MODE.matcher(value).matches();
      case CHECKSUM -> isOpen(value) || DIGEST.matcher(value).matches();
      case PLATFORM -> isOpen(value) || SYSTEM.matcher(value).matches();
      case NETWORK -> isFilled(value) || value.matches("default|none|host");
      case SECURITY -> isFilled(value) || value.matches("sandbox|insecure");
    };
  }

  /** Docker replaces no variables here; Maven may. */
  private static boolean isFilled(String value) {
    return value.contains("${") || value.indexOf('@') >= 0;
  }

  private static boolean isOpen(String value) {
    return value.isEmpty() || value.indexOf('$') >= 0 || value.indexOf('@') >= 0;
  }
}
