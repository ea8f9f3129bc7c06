package io.github.imagehygiene.maven;

import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.Style;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Maven's own colours, on or off as Maven has them ({@code -Dstyle.color}, {@code -B}, pipes). */
final class MavenColours {

  private MavenColours() {}

  static Palette palette() {
    // https://no-color.org: set to anything but nothing.
    String off = System.getenv("NO_COLOR");
    return off != null && !off.isEmpty() ? Palette.plain() : MavenColours::paint;
  }

  private static String paint(Style style, String text) {
    return add(MessageUtils.buffer(), style, text).build();
  }

  private static MessageBuilder add(MessageBuilder buffer, Style style, String text) {
    return switch (style) {
      case ERROR -> buffer.failure(text);
      case WARNING -> buffer.warning(text);
      case INFO -> buffer.a(text);
      case GOOD -> buffer.success(text);
      case STRONG -> buffer.strong(text);
      case FAINT -> buffer.a(text);
    };
  }
}
