package io.github.imagehygiene.layers;

import static io.github.imagehygiene.layers.TestListing.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.layers.LayerWalk.At;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerWalkTest {

  @Test
  void entersTheRootFolderInAnyCase() {
    assertThat(walk()).containsExactly("/", "end of /");
    assertThat(walk(layer().opaque("/"))).containsExactly("/ 0 OPAQUE", "end of /");
  }

  @Test
  void tellsAllLayersOfAPathTogetherTheLowestFirst() {
    assertThat(
            walk(layer().file("/b", 1), layer().file("/a", 1), layer().delete("/b").file("/b", 2)))
        .containsExactly(
            "/", "/a 1 FILE", "end of /a", "/b 0 FILE 2 FILE 2 WHITEOUT", "end of /b", "end of /");
  }

  @Test
  void entersAFolderBeforeWhatIsInItAndLeavesItAfter() {
    assertThat(walk(layer().folder("/a").file("/a-b", 1).file("/a/x", 1)))
        .containsExactly(
            "/",
            "/a 0 DIRECTORY",
            "/a/x 0 FILE",
            "end of /a/x",
            "end of /a",
            "/a-b 0 FILE",
            "end of /a-b",
            "end of /");
  }

  @Test
  void entersFoldersThatNoLayerHasAnEntryOf() {
    assertThat(walk(layer().file("/a/b/x", 1), layer().file("/a/bc/y", 1)))
        .containsExactly(
            "/",
            "/a",
            "/a/b",
            "/a/b/x 0 FILE",
            "end of /a/b/x",
            "end of /a/b",
            "/a/bc",
            "/a/bc/y 1 FILE",
            "end of /a/bc/y",
            "end of /a/bc",
            "end of /a",
            "end of /");
  }

  private static List<String> walk(TestListing... layers) {
    var told = new ArrayList<String>();
    Deque<TreePath> open = new ArrayDeque<>();
    LayerWalk.walk(
        TestListing.listings(layers),
        new LayerWalk.Visitor() {
          @Override
          public void enter(TreePath path, List<At> here) {
            open.push(path);
            var text = new StringBuilder(path.toString());
            here.forEach(
                at -> text.append(' ').append(at.layer()).append(' ').append(at.entry().kind()));
            told.add(text.toString());
          }

          @Override
          public void leave() {
            told.add("end of " + open.pop());
          }
        });
    assertThat(open).isEmpty();
    return told;
  }
}
