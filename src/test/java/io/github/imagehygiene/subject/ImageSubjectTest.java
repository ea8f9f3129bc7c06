package io.github.imagehygiene.subject;

import static io.github.imagehygiene.subject.Histories.image;
import static io.github.imagehygiene.subject.Histories.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.provenance.LayerOrigin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ImageSubjectTest {

  private static final DockerfileSubject DOCKERFILE = parsed("FROM a\nRUN b\nRUN c\n");

  @Test
  void layersAboveTheBaseAreItsOwn() {
    var subject = join(image("+base", "+/bin/sh -c b", "-ENV A=b", "+/bin/sh -c c"));
    var layers = subject.image().config().layers();
    assertThat(subject.ownLayers()).isEqualTo(layers.subList(1, 3));
    assertThat(subject.isOwn(layers.get(0))).isFalse();
    assertThat(subject.ownLayerCount()).hasValue(2);
  }

  @Test
  void whereTheBaseEndsIsNotGuessed() {
    var subject = join(image("+base", "+/bin/sh -c x", "+/bin/sh -c c"));
    assertThat(subject.ownLayerCount()).isEmpty();
    assertThatThrownBy(subject::ownLayers)
        .isInstanceOf(NotEvaluated.class)
        .hasMessage("which layers come from the base image is not known");
  }

  @Test
  void theBaseItselfShowsWhereItEnds() {
    var image = image("+base", "+/bin/sh -c x", "+/bin/sh -c c");
    var base = Histories.config(image.history().subList(0, 1), 1);
    var subject = join(image).on(Optional.of(described(base)));
    assertThat(subject.ownLayerCount()).hasValue(2);
    assertThat(subject.origin(image.layers().get(0))).isInstanceOf(LayerOrigin.Base.class);
    assertThat(subject.origin(image.layers().get(1))).isInstanceOf(LayerOrigin.Unexplained.class);
  }

  @Test
  void anImageOfJibComesFromNoDockerfileAndKnowsItsOwnLayers() {
    var subject =
        join(image("+base", "-CMD x", "+jib-maven-plugin:3.5.2", "+jib-maven-plugin:3.5.2"));
    assertThat(subject.dockerfile()).isEmpty();
    assertThat(subject.builder()).contains("Jib");
    assertThat(subject.ownLayerCount()).hasValue(2);
    assertThat(subject.alignment().why()).contains("Jib made the image, not a Dockerfile");
  }

  @Test
  void whatADockerfileMakesOfAnImageOfJibIsFromADockerfile() {
    var onJib = image("+base", "+jib-maven-plugin:3.5.2", "+/bin/sh -c b", "+/bin/sh -c c");
    assertThat(join(onJib).dockerfile()).isPresent();
    assertThat(join(onJib).ownLayerCount()).hasValue(2);
    assertThat(join(onJib).builder()).isEmpty();
  }

  private static ImageSubject join(ImageConfig config) {
    return ImageSubject.join(
        described(config),
        Optional.of(DOCKERFILE),
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2026, 1, 1));
  }

  private static ImageDescription described(ImageConfig config) {
    return new ImageDescription(
        "shop:1",
        "sha256:" + "0".repeat(64),
        "docker",
        config,
        new Size.Unknown("not asked for"),
        OptionalLong.empty(),
        List.of(),
        List.of());
  }
}
