package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTagFloatingTest {

  private final Trial rule = Trial.of("image-tag-floating");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop:latest",
        "localhost/shop:latest",
        "localhost:5000/acme/shop:latest",
        "docker.io/library/shop:latest"
      })
  void however_it_is_asked_for_its_name_counts(String name) {
    rule.holdsInImage(
        "reference shop\nname %s\n! tag \"latest\" of the image's name \"%<s\" moves from release to release\n"
            .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop:1.4",
        "shop:latest-1.4",
        "shop:1.4-SNAPSHOT",
        "latest:1",
        "shop:main",
        "host:5000/a:1"
      })
  void another_tag_stays(String name) {
    rule.holdsInImage("reference " + name + "\nname " + name + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00",
        "000000000000",
        "abcdef012345",
        "sha256:0000",
        "sha256:1234567890ab",
        "shop@sha256:0"
      })
  void an_image_that_was_asked_for_by_id_or_digest_is_no_finding(String reference) {
    rule.holdsInImage("reference " + reference + "\nname shop:latest\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name latest", "name 1.4", "name <none>:<none>", "name shop"})
  void without_a_name_that_has_a_tag_nothing_is_known(String name) {
    rule.holdsInImage("reference shop\n" + name + "\n");
  }

  @Test
  void several_that_move_are_one_finding() {
    rule.holdsInImage(
        """
        reference shop
        name shop:latest
        name registry.acme.example/shop:latest
        ! tag "latest" of the image's name "shop:latest" moves from release to release
        """);
  }

  @Test
  void a_name_elsewhere_that_stays_will_do() {
    rule.holdsInImage("reference shop\nname shop:latest\nname registry.acme.example/shop:1.4\n");
  }

  @Test
  void other_tags_can_be_named() {
    var rolling = rule.under("rules: {image-tag-floating: {floatingTags: 'rolling, main'}}");
    rolling.holdsInImage("reference shop\nname shop:latest\n");
    rolling.holdsInImage(
        """
        reference shop:main
        name shop:main
        ! tag "main" of the image's name "shop:main" moves from release to release
        """);
    rule.under("preset: strict")
        .holdsInImage(
            """
            reference shop:main
            name shop:main
            ! tag "main" of the image's name "shop:main" moves from release to release
            """);
  }
}
