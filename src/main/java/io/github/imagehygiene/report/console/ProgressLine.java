package io.github.imagehygiene.report.console;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.inspect.Progress;
import io.github.imagehygiene.report.shown.Printable;

/** How far a long read is, in one line. */
public final class ProgressLine {

  /** UTF-16 units of an image's name that are shown. */
  private static final int LONGEST_NAME = 120;

  private ProgressLine() {}

  /**
   * {@code reading image shop:1.4: 312 MB of 1.10 GB, layer 5 of 9}. An engine may take long to get
   * an image ready before it sends any of it, and 0 B again and again would look like a hang.
   */
  public static String of(Progress.SoFar soFar) {
    var line = new StringBuilder(soFar.bytes() == 0 ? "waiting for image " : "reading image ");
    line.append(Printable.line(soFar.image(), LONGEST_NAME)).append(": ");
    line.append(new Bytes(soFar.bytes()));
    soFar.total().ifPresent(total -> line.append(" of ").append(new Bytes(total)));
    line.append(soFar.bytes() == 0 ? " so far" : "");
    if (soFar.layer() > 0) {
      line.append(", layer ").append(soFar.layer()).append(" of ").append(soFar.layers());
    }
    return line.toString();
  }
}
