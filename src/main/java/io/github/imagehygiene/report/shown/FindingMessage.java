package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.finding.Finding;

/** A finding in one text, for readers that show nothing else of it. */
public final class FindingMessage {

  private FindingMessage() {}

  /** The images that it is about, of several; the message; and what to write instead. */
  public static String message(Finding finding) {
    boolean named = !finding.units().isEmpty() && finding.isOfImage();
    String units = named ? String.join(", ", finding.units()) + ": " : "";
    return units + finding.message() + finding.fix().map(f -> "; fix: " + f.instead()).orElse("");
  }
}
