package io.github.imagehygiene.provenance;

import static io.github.imagehygiene.subject.Histories.image;
import static io.github.imagehygiene.subject.Histories.match;
import static io.github.imagehygiene.subject.Histories.origins;
import static io.github.imagehygiene.subject.Histories.parsed;
import static io.github.imagehygiene.subject.Histories.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.provenance.Alignment.Verdict;
import io.github.imagehygiene.subject.Histories;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final String BASE = "+/bin/sh -c #(nop) ADD file:0 in / ";

  @Test
  void anEscapeInJsonIsWrittenAsItStandsOrForWhatItStandsFor() {
    var dockerfile =
        parsed(
            """
            FROM debian:12
            RUN ["/bin/sh", "-c", "x\\ny"]
            CMD ["a", "b\\tc"]
            """);
    var docker = built("RUN /bin/sh -c x\ny # buildkit", "CMD [\"a\" \"b\\tc\"]");
    var buildah =
        built(
            "/bin/sh -c [\"/bin/sh\", \"-c\", \"x\\ny\"]",
            "/bin/sh -c #(nop) CMD [\"a\", \"b\\tc\"]");
    for (var image : List.of(docker, buildah)) {
      var alignment = match(dockerfile, image);
      assertThat(alignment.verdict()).isEqualTo(Verdict.SAME);
      assertThat(shown(alignment, dockerfile)).containsExactly("base", "RUN 2");
    }
  }

  private static ImageConfig built(String run, String cmd) {
    return Histories.config(
        List.of(
            new HistoryEntry("ADD rootfs", "", Optional.of(false)),
            new HistoryEntry(run, "", Optional.of(false)),
            new HistoryEntry(cmd, "", Optional.of(true))),
        2);
  }

  /** Buildah notes options that change the image, see {@link BuildahMetadata}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "|force-mtime=0",
        "|clamp-mtime=5",
        "|inheritLabels=false",
        "|unsetLabel=foo",
        "|unsetLabel=a.b/c|unsetLabel=d|inheritLabels=false|force-mtime=1700000000",
        "|unsetAnnotation=x|inheritAnnotations=false|clamp-mtime=5"
      })
  void whatBuildahNotesOfItsOptionsIsNoPartOfAnInstruction(String noted) {
    var dockerfile = parsed("FROM a\nCOPY x /x\nENV A=b\nRUN make\nCMD [\"a\"]\n");
    var built =
        image(
            BASE,
            "+/bin/sh -c #(nop) COPY file:0 in /x " + noted.replace("|", " |") + " ",
            "-/bin/sh -c #(nop) ENV A=b" + noted,
            "+/bin/sh -c make" + noted,
            "-/bin/sh -c #(nop) CMD [\"a\"]" + noted);
    var alignment = match(dockerfile, built);
    assertThat(alignment.verdict()).isEqualTo(Verdict.SAME);
    assertThat(shown(alignment, dockerfile)).containsExactly("base", "COPY 2", "RUN 4");
  }

  @Test
  void theAnnotationsOfAnImageStandBehindItsLastInstructionWithNothingBetween() {
    var run = parsed("FROM a\nRUN rm /f1\n");
    var copy = parsed("FROM a\nCOPY x /x\n");
    assertThat(shown(match(run, image(BASE, "+/bin/sh -c rm /f1q=1,r.s/t=a b")), run))
        .containsExactly("base", "RUN 2");
    assertThat(shown(match(run, image(BASE, "+/bin/sh -c rm /f1|clamp-mtime=5a=b,c=d")), run))
        .containsExactly("base", "RUN 2");
    assertThat(match(run, image(BASE, "+/bin/sh -c rm /f1|clamp-mtime=5; rm /f2")).verdict())
        .isEqualTo(Verdict.DIFFERENT);
    assertThat(
            shown(match(copy, image(BASE, "+/bin/sh -c #(nop) COPY file:0 in /x      q=1")), copy))
        .containsExactly("base", "COPY 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make CC=gcc",
        "make |cat",
        "make|sed a=b",
        "make|force-mtime",
        "make|force-mtime=soon",
        "make || A=b",
        "make|A=b",
        "make |A=b cmd",
        "make|env-mtime=5",
        "make|inheritLabels=true"
      })
  void anotherCommandIsNoNoteOfBuildah(String command) {
    var dockerfile = parsed("FROM a\nRUN make\n");
    assertThat(match(dockerfile, image(BASE, "+/bin/sh -c " + command)).verdict())
        .isEqualTo(Verdict.DIFFERENT);
    var same = parsed("FROM a\nRUN " + command + "\n");
    assertThat(match(same, image(BASE, "+/bin/sh -c " + command)).verdict())
        .isEqualTo(Verdict.SAME);
  }

  /** Buildah writes the options of RUN too, and what the context gave to a mount. */
  @ParameterizedTest
  @ValueSource(strings = {"docker28-mounts", "podman4-mounts", "podman5-mounts"})
  void mountsAreNoPartOfAScript(String history) {
    assertThat(origins("mounts", history, Verdict.SAME))
        .containsExactly("base", "base", "base", "RUN 3", "RUN 4", "RUN 6", "RUN 8", "COPY 9");
  }

  @Test
  void aScriptThatEndsLikeAMountsDigestIsReadAsItIs() {
    String digest = "sha256:" + "0".repeat(64);
    var mounted = parsed("FROM a\nRUN --mount=type=bind,target=/a check x:" + digest + "\n");
    String script = "/bin/sh -c check x:" + digest;
    String options = "/bin/sh -c --mount=type=bind,target=/a check x:" + digest + ":" + digest;
    for (String built : List.of("+RUN " + script + " # buildkit", "+" + options)) {
      assertThat(shown(match(mounted, image(BASE, built)), mounted))
          .containsExactly("base", "RUN 2");
    }
    var plain = parsed("FROM a\nRUN check x\n");
    assertThat(match(plain, image(BASE, "+" + script)).verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  /** BuildKit writes documents behind the other sources, Buildah leaves out what ends them. */
  @ParameterizedTest
  @ValueSource(strings = {"docker28-documents", "podman5-documents"})
  void documentsAreWrittenInWaysOfTheirOwn(String history) {
    assertThat(origins("documents", history, Verdict.SAME))
        .containsExactly(
            "base", "base", "base", "RUN 2", "COPY 8", "COPY 11", "RUN 16", "RUN 21", "RUN 24");
  }

  @Test
  void shellsAndExecFormsAreReadAsTheyAreWritten() {
    var dockerfile =
        parsed(
            """
            FROM base
            RUN ["npm", "install", "a b"]
            SHELL ["/usr/bin/env", "python3"]
            RUN print('x')
            """);
    var built = image(BASE, "+npm install a b", "+|1 V=1 /usr/bin/env python3 print('x')");
    assertThat(shown(match(dockerfile, built), dockerfile))
        .containsExactly("base", "RUN 2", "RUN 4");
    var windows = parsed("FROM base\nRUN dir\n");
    assertThat(shown(match(windows, image(BASE, "+cmd /S /C dir")), windows))
        .containsExactly("base", "RUN 2");
    assertThat(match(windows, image(BASE, "+/bin/sh -c mkdir")).verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }
}
