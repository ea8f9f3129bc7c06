package io.github.imagehygiene.report.ci;

import io.github.imagehygiene.report.shown.Places;
import io.github.imagehygiene.report.shown.Printable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A test case of {@link JunitReport}: a rule on one file or image.
 *
 * @param time that the rule took
 * @param place where what makes it fail stands
 * @param end the element that says how it ended; one without message and text passed in silence
 */
record JunitCase(
    String name,
    Duration time,
    Optional<Places.Place> place,
    String end,
    String message,
    String text) {

  static JunitCase passed(String name) {
    return new JunitCase(name, Duration.ZERO, Optional.empty(), "system-out", "", "");
  }

  JunitCase ended(String how, String why, String details) {
    return new JunitCase(name, time, place, how, why, details);
  }

  JunitCase at(Places.Place where) {
    return new JunitCase(name, time, Optional.of(where), end, message, text);
  }

  JunitCase taking(Duration taken) {
    return new JunitCase(name, taken, place, end, message, text);
  }

  XmlElement element(String target) {
    var within = new XmlElement(end).text(text);
    if (!message.isEmpty()) {
      within.with("message", Printable.line(message));
    }
    if (end.equals("failure") || end.equals("error")) {
      within.with("type", name);
    }
    boolean silent = message.isEmpty() && text.isEmpty();
    // Readers take what stands before the last dot for a package.
    var element =
        new XmlElement("testcase")
            .with("name", name)
            .with("classname", "image-hygiene." + target.replace('.', '_'))
            .with("time", seconds(time));
    place.ifPresent(at -> element.with("file", at.file()).with("line", at.start().line()));
    return element.add(silent ? List.of() : List.of(within));
  }

  /** As Surefire writes it, but to the microsecond: few rules take a millisecond. */
  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.6f", time.toNanos() / 1e9);
  }
}
