package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.imagehygiene.image.HistoryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineHistoryTest {

  /**
   * Newest first, as Docker's API gives it: a base, a RUN that makes a folder, one that does not.
   */
  private static final String HISTORY =
      """
      [{"Id": "sha256:c", "CreatedBy": "/bin/sh -c true", "Size": 0},
       {"Id": "sha256:b", "CreatedBy": "/bin/sh -c mkdir /a", "Size": 0},
       {"Id": "sha256:a", "CreatedBy": "base", "Size": 5}]
      """;

  @Test
  void the_images_of_the_steps_tell_an_empty_layer_from_none() throws Exception {
    var steps = Map.of("sha256:a", 1, "sha256:b", 2, "sha256:c", 2);
    assertThat(empty(steps, 2)).containsExactly(known(false), known(false), known(true));
  }

  @Test
  void without_them_it_stays_open() throws Exception {
    assertThat(empty(Map.of(), 2))
        .containsExactly(known(false), Optional.empty(), Optional.empty());
  }

  @Test
  void what_leaves_no_choice_is_known() throws Exception {
    assertThat(empty(Map.of(), 1)).containsExactly(known(false), known(true), known(true));
    assertThat(empty(Map.of(), 3)).containsExactly(known(false), known(false), known(false));
  }

  private static Optional<Boolean> known(boolean empty) {
    return Optional.of(empty);
  }

  private static List<Optional<Boolean>> empty(Map<String, Integer> steps, int layers)
      throws Exception {
    var details = new ImageDetails(new ObjectMapper().readTree(HISTORY), Optional.empty(), steps);
    return EngineHistory.of(details, layers).stream().map(HistoryEntry::emptyLayer).toList();
  }
}
