package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class VolumeOnSensitiveDirectoryTest {

  private final Trial rule = Trial.of("volume-on-sensitive-directory");

  @Test
  void the_same_places_count_as_in_a_Dockerfile() {
    rule.holdsInImage(
        """
        volume /run/docker.sock
        volume /sys/
        volume /usr/src/app
        volume /etc/app
        volume c:\\data
        ! the image's volume "/run/docker.sock" covers what belongs to the system
        ! the image's volume "/sys/" covers what belongs to the system
        """);
  }

  @Test
  void what_the_image_says_counts_and_not_its_history() {
    rule.holdsInImage("volume /data\nhistory VOLUME [/etc]\n");
  }

  @Test
  void a_volume_of_the_base_image_is_one_of_this_image() {
    rule.holds(
        "FROM b\nVOLUME /data\n",
        """
        volume /data
        volume /dev
        layer
        history VOLUME [/data]
        ! the image's volume "/dev" covers what belongs to the system
        """);
  }

  @Test
  void other_places_can_be_named() {
    rule.under("rules: {volume-on-sensitive-directory: {directories: /opt}}")
        .holdsInImage(
            "volume /etc\nvolume /opt\n! the image's volume \"/opt\" covers what belongs to the system\n");
  }
}
