package io.github.imagehygiene.dockerfile.scripts;

import io.github.imagehygiene.dockerfile.parse.HeredocOpeners;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/**
 * The script of a RUN with heredocs. A heredoc that is all of its command is itself the script;
 * otherwise the shell gets command and heredocs as they are written.
 */
final class HeredocScript {

  private HeredocScript() {}

  static SplicedText of(ShellForm form, List<Heredoc> heredocs, SourceText source) {
    if (HeredocOpeners.isOpener(form.script())) {
      return heredocs.get(0).content();
    }
    var script = SplicedText.builder().append(form.script());
    for (Heredoc heredoc : heredocs) {
      script.append("\n", Span.at(heredoc.body().start()));
      body(heredoc, source, script);
      heredoc.terminator().ifPresent(end -> script.append(SplicedText.of(source, end)));
    }
    return script.build();
  }

  /** The lines as they stand, tabs included, with LF as line breaks. */
  private static void body(Heredoc heredoc, SourceText source, SplicedText.Builder script) {
    int at = heredoc.body().start();
    int end = heredoc.body().end();
    while (at < end) {
      int feed = source.content().indexOf('\n', at);
      int next = feed < 0 || feed >= end ? end : feed + 1;
      int text = next;
      while (text > at && "\r\n".indexOf(source.content().charAt(text - 1)) >= 0) {
        text--;
      }
      script.append(SplicedText.of(source, new Span(at, text)));
      if (text < next) {
        script.append("\n", new Span(text, next));
      }
      at = next;
    }
  }
}
