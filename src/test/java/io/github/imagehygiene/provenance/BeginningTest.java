package io.github.imagehygiene.provenance;

import static io.github.imagehygiene.subject.Histories.beginning;
import static io.github.imagehygiene.subject.Histories.image;
import static io.github.imagehygiene.subject.Histories.parsed;
import static io.github.imagehygiene.subject.Histories.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.provenance.Alignment.Verdict;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningTest {

  /** One who changes the last RUN still knows what the others have made. */
  @Test
  void whatBothBeginWithOnABaseAtHandIsKnownEvenIfTheyDiffer() {
    var changed =
        parsed(
            """
            FROM debian:12
            RUN a
            ENV A=b
            WORKDIR /w
            RUN b
            RUN c --now
            """);
    String[] built = {
      "+ADD rootfs.tar / # buildkit",
      "+RUN /bin/sh -c a # buildkit",
      "-ENV A=b",
      "-LABEL by=cli",
      "+WORKDIR /w",
      "+RUN /bin/sh -c b # buildkit",
      "+RUN /bin/sh -c c # buildkit",
      "+RUN /bin/sh -c d # buildkit"
    };
    var alignment = onBase(changed, image(built));
    assertThat(alignment.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(shown(alignment, changed))
        .containsExactly("base", "RUN 2", "WORKDIR 4", "RUN 5", "unexplained", "unexplained");
    var baseNotAtHand = OriginMatcher.match(changed.read(), image(built), Optional.empty());
    assertThat(shown(baseNotAtHand, changed)).containsOnly("unexplained");
  }

  /** The text of a COPY does not tell what is in its layer, if the image may be another's. */
  @ParameterizedTest
  @ValueSource(strings = {"COPY a b", "ADD a b", "RUN --mount=type=bind,target=/m b", "ENV A=c"})
  void whatBothBeginWithEndsWhereFilesComeInOrSomethingDiffers(String second) {
    var changed = parsed("FROM debian:12\nRUN a\n" + second + "\nRUN c\nRUN d --now\n");
    String said = second.startsWith("RUN") ? "RUN /bin/sh -c b" : second.replace("A=c", "A=b");
    var built =
        image(
            "+ADD rootfs.tar / # buildkit",
            "+RUN /bin/sh -c a # buildkit",
            (said.startsWith("ENV") ? "-" : "+") + said + " # buildkit",
            "+RUN /bin/sh -c c # buildkit",
            "+RUN /bin/sh -c d # buildkit");
    var alignment = onBase(changed, built);
    assertThat(alignment.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(shown(alignment, changed).subList(0, 2)).containsExactly("base", "RUN 2");
    assertThat(shown(alignment, changed).subList(2, built.diffIds().size()))
        .containsOnly("unexplained");
  }

  /** A layer of what differs is not that of an instruction before it that made none. */
  @Test
  void aLayerBehindWhatBothBeginWithIsUnexplained() {
    var changed = parsed("FROM debian:12\nRUN true\nRUN c --now\n");
    var built = image("+ADD rootfs.tar / # buildkit", "-/bin/sh -c true", "+/bin/sh -c c");
    var alignment = onBase(changed, built);
    assertThat(shown(alignment, changed)).containsExactly("base", "unexplained");
  }

  /** With a base image at hand that has the first layer. */
  private static Alignment onBase(DockerfileSubject dockerfile, ImageConfig image) {
    return OriginMatcher.match(dockerfile.read(), image, Optional.of(beginning(image, 1)));
  }
}
