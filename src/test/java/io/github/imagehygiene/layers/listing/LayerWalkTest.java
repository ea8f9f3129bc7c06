package io.github.imagehygiene.layers.listing;

import static io.github.imagehygiene.layers.TestListing.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.layers.TestListing;
import io.github.imagehygiene.layers.listing.LayerWalk.At;
import io.github.imagehygiene.layers.listing.LayerWalk.Below;
import io.github.imagehygiene.layers.waste.DiveTally;
import io.github.imagehygiene.layers.waste.WasteTally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void tellsAtOnceWhatIsBelowAPathThatOneLayerAloneHas() {
    var told = new ArrayList<String>();
    LayerWalk.walk(
        TestListing.listings(
            layer().file("/a/x", 1).file("/a/y/z", 1).file("/b/x", 1).folder("/c"),
            layer().file("/a/y/w", 1).delete("/c/x").file("/d/x", 1)),
        new LayerWalk.Visitor() {
          @Override
          public void enter(TreePath path, List<At> here) {
            told.add(path.toString());
          }

          @Override
          public boolean takesAtOnce(int layer) {
            return true;
          }

          @Override
          public void pass(Below below) {
            told.add(below.tree().path(below.from()) + ", " + (below.to() - below.from()));
          }

          @Override
          public void leave() {}
        });
    assertThat(told)
        .containsExactly(
            "/", "/a", "/a/x", "/a/y", "/a/y/w", "/a/y/z", "/b", "/b/x, 1", "/c", "/c/x", "/d",
            "/d/x");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void comesToTheSameWhetherFoldersArePassedOverOrNot(long seed) {
    var random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      var layers = randomLayers(random);
      var efficiency = new DiveTally();
      var waste = new WasteTally(layers);
      LayerWalk.walk(layers, efficiency, waste);
      var slowEfficiency = new DiveTally();
      var slowWaste = new WasteTally(layers);
      LayerWalk.walk(layers, slowEfficiency, slowWaste, new PassesOverNothing());
      assertThat(efficiency.result()).isEqualTo(slowEfficiency.result());
      assertThat(waste.result()).isEqualTo(slowWaste.result());
      for (int i = 0; i < layers.size(); i++) {
        assertThat(waste.result().bytesOf(i)).isLessThanOrEqualTo(layers.get(i).unpackedSize());
      }
    }
  }

  private static List<LayerListing> randomLayers(Random random) {
    var layers = new TestListing[1 + random.nextInt(4)];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = layer();
      boolean takesAway = random.nextInt(3) == 0;
      for (int n = random.nextInt(12); n > 0; n--) {
        String path = randomPath(random);
        switch (random.nextInt(takesAway ? 8 : 6)) {
          case 0 -> layers[i].folder(path);
          case 1 -> layers[i].hardLink(path, randomPath(random));
          case 2 -> layers[i].symlink(path, "x");
          case 6 -> layers[i].delete(path);
          case 7 -> layers[i].opaque(path);
          default -> layers[i].file(path, random.nextInt(100));
        }
      }
    }
    return TestListing.listings(layers);
  }

  private static String randomPath(Random random) {
    var path = new StringBuilder();
    for (int names = 1 + random.nextInt(4); names > 0; names--) {
      path.append('/').append((char) ('a' + random.nextInt(3)));
    }
    return path.toString();
  }

  private static final class PassesOverNothing implements LayerWalk.Visitor {

    @Override
    public void enter(TreePath path, List<At> here) {}

    @Override
    public void leave() {}
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
