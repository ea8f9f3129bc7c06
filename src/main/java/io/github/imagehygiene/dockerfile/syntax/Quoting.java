package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.SplicedText;

/** Removes quotes and escapes from a word as BuildKit does, and leaves variables as written. */
final class Quoting {

  private final SplicedText raw;
  private final char escape;
  private final SplicedText.Builder copy;
  private int at;

  private Quoting(SplicedText raw, char escape) {
    this.raw = raw;
    this.escape = escape;
    this.copy = SplicedText.builder(raw.span(0, 0).start());
  }

  /** The word without quotes and escapes; a quote that is never closed reaches to the end. */
  static SplicedText remove(SplicedText raw, char escape) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\'' || c == '"' || c == escape) {
        return new Quoting(raw, escape).plain();
      }
    }
    return raw;
  }

  private SplicedText plain() {
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '\'') {
        single();
      } else if (c == '"') {
        doubled();
      } else if (c == '$') {
        variable();
      } else if (c == escape) {
        at++;
        take();
      } else {
        take();
      }
    }
    return copy.build();
  }

  private void take() {
    if (at < raw.length()) {
      copy.append(raw.slice(at, at + 1));
      at++;
    }
  }

  private void single() {
    at++;
    while (at < raw.length() && raw.charAt(at) != '\'') {
      take();
    }
    at++;
  }

  private void doubled() {
    at++;
    while (at < raw.length() && raw.charAt(at) != '"') {
      if (raw.charAt(at) == '$') {
        variable();
      } else {
        if (raw.charAt(at) == escape && escapable(at + 1)) {
          at++;
        }
        take();
      }
    }
    at++;
  }

  private boolean escapable(int next) {
    if (next >= raw.length()) {
      return false;
    }
    char c = raw.charAt(next);
    return c == '"' || c == '$' || c == escape;
  }

  /** Copies {@code $} alone, or a whole {@code ${…}} with what is nested in it. */
  private void variable() {
    take();
    if (at == raw.length() || raw.charAt(at) != '{') {
      return;
    }
    int depth = 0;
    do {
      char c = raw.charAt(at);
      if (c == '{' && raw.charAt(at - 1) == '$') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == escape) {
        take();
      }
      take();
    } while (depth > 0 && at < raw.length());
  }
}
