package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.Nearest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says which STOPSIGNAL no engine knows; numbers and names are those of moby/sys/signal. */
public final class SignalCheck {

  private static final Set<String> NAMES =
      Set.of(
          ("ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV"
                  + " STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH"
                  + " XCPU XFSZ RTMIN RTMAX")
              .split(" "));
  private static final Pattern REAL_TIME =
      Pattern.compile("RTMIN\\+([1-9]|1[0-5])|RTMAX-([1-9]|1[0-4])");
  private static final Pattern NUMBER = Pattern.compile("[-+]?0*[1-9]\\d{0,8}");

  private SignalCheck() {}

  /** Why the signal is refused; empty if it is right or depends on a variable. */
  public static Optional<String> refusal(Word signal) {
    String text = signal.toString();
    boolean open = signal.isEmpty() || text.indexOf('$') >= 0 || text.indexOf('@') >= 0;
    return open ? Optional.empty() : refusal(text);
  }

  /** Why a signal of that name is refused. */
  public static Optional<String> refusal(String text) {
    if (text.isEmpty()) {
      return Optional.of("the signal is empty");
    }
    String name = text.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
    if (NAMES.contains(name)
        || REAL_TIME.matcher(name).matches()
        || NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    String like =
        Nearest.to("SIG" + name, NAMES.stream().sorted().map(n -> "SIG" + n))
            .map(n -> " (did you mean " + n + "?)")
            .orElse("");
    return Optional.of("there is no signal " + text + like);
  }
}
