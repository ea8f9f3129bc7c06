package io.github.imagehygiene.dockerfile.ignore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;

/** Whatever a .dockerignore holds, each path is in or out. The input's first line is a path. */
class DockerignoreFuzzTest {

  @DictionaryEntries({
    "**/", "/**", "!", "*", "?", "[a-z]", "[^", "\\\\", "../", "./", "\\x0A!", "\\x0A#"
  })
  @FuzzTest(maxDuration = "60s")
  void everyPathIsInOrOut(byte[] bytes) {
    String[] parts = new String(bytes, UTF_8).split("\n", 2);
    var source = SourceText.of(".dockerignore", parts.length == 1 ? "" : parts[1]);
    var ignore = Dockerignore.parse(source);
    var whole = new Span(0, source.length());
    assertThat(ignore.problems()).extracting(ParseProblem::span).allMatch(whole::covers);
    String path = parts[0].replaceFirst("^/+", "");
    if (ignore.excludesAll(path)) {
      assertThat(ignore.excludes(path.isEmpty() ? "below" : path + "/below")).isTrue();
    }
  }
}
