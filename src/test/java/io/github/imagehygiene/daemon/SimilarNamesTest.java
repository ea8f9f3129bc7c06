package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarNamesTest {

  @Test
  void anotherTagOfTheSameRepositoryComesFirst() throws IOException {
    assertThat(similar("me/shop:2", "you/shop:1", "me/shop:1", "shop:9", "workshop:1"))
        .containsExactly("me/shop:1", "shop:9");
  }

  @Test
  void theSameLastPartInAnotherNamespaceIsAnotherImage() throws IOException {
    assertThat(similar("acme/app:1", "reg.example.com:5000/team/app:1", "team/app:1")).isEmpty();
    assertThat(similar("acme/app:1", "reg.example.com:5000/acme/app:1", "app:2"))
        .containsExactly("app:2", "reg.example.com:5000/acme/app:1");
    assertThat(similar("redis:7", "library/redis:6")).containsExactly("library/redis:6");
  }

  @Test
  void theNameWithoutItsHostIsEnough() throws IOException {
    assertThat(similar("docker.io/me/shop:1", "localhost/me/shop:1"))
        .containsExactly("localhost/me/shop:1");
  }

  @Test
  void aSlipIsSeenIfNothingElseFits() throws IOException {
    assertThat(similar("shpo:1.4", "shop:1.4", "other:1")).containsExactly("shop:1.4");
    assertThat(similar("entirely:1", "shop:1.4")).isEmpty();
  }

  @Test
  void onlyAFewAreShown() throws IOException {
    assertThat(similar("shop", "shop:1", "shop:2", "shop:3", "shop:4", "shop:5", "shop:6"))
        .hasSize(5);
  }

  @Test
  void imagesWithoutNamesAreNoMatter() throws IOException {
    var images = new JsonMapper().readTree("[{\"RepoTags\":null},{\"RepoTags\":[\"<none>\"]},{}]");
    assertThat(SimilarNames.to("shop:1", images)).isEmpty();
  }

  private static List<String> similar(String name, String... tags) throws IOException {
    String json = "[{\"RepoTags\":[\"" + String.join("\",\"", tags) + "\"]}]";
    return SimilarNames.to(name, new JsonMapper().readTree(json));
  }
}
