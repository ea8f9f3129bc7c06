package io.github.imagehygiene.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageUnreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rest is in the contract of all sources. */
class ImageConfigJsonTest {

  @Test
  void whatIsLeftOutIsEmptyAndKnownToBeSo() throws Exception {
    ImageConfig config = parse("{\"rootfs\": {}, \"config\": {\"Env\": null, \"Labels\": null}}");
    assertThat(config.user()).isEmpty();
    assertThat(config.env()).isEmpty();
    assertThat(config.labels()).isEmpty();
    assertThat(config.created()).isEmpty();
    assertThat(config.author()).isEmpty();
    assertThat(config.variant()).isEmpty();
    assertThat(config.healthcheck()).contains(List.of());
    assertThat(config.onBuild()).contains(List.of());
    assertThat(config.shell()).contains(List.of());
    assertThat(config.diffIds()).isEmpty();
    assertThat(config.history()).isEmpty();
    assertThat(parse("{\"rootfs\": {}}").user()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05.123456789Z, Optional[2026-01-02T03:04:05.123456789Z]",
    "2026-01-02T03:04:05+02:00, Optional[2026-01-02T01:04:05Z]",
    "1970-01-01T00:00:00Z, Optional[1970-01-01T00:00:00Z]",
    "0001-01-01T00:00:00Z, Optional.empty",
    "yesterday, Optional.empty",
    "'', Optional.empty"
  })
  void readsTheTimeOrLeavesItOpen(String created, String expected) throws Exception {
    assertThat(parse("{\"rootfs\": {}, \"created\": \"" + created + "\"}").created())
        .hasToString(expected);
  }

  @Test
  void aCommandMayBeASingleText() throws Exception {
    var config = parse("{\"rootfs\": {}, \"config\": {\"Cmd\": \"/run\", \"Entrypoint\": []}}");
    assertThat(config.cmd()).containsExactly("/run");
    assertThat(config.entrypoint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rootfs\": {}, \"config\": {\"User\": 1000}}",
        "{\"rootfs\": {}, \"config\": {\"Labels\": [\"a\"]}}",
        "{\"rootfs\": {}, \"config\": {\"Labels\": {\"a\": {}}}}",
        "{\"rootfs\": {}, \"config\": {\"Env\": {\"A\": \"b\"}}}",
        "{\"rootfs\": {}, \"config\": {\"ExposedPorts\": [\"80/tcp\"]}}",
        "{\"rootfs\": {}, \"config\": \"x\"}",
        "{\"rootfs\": []}",
        "{\"rootfs\": {}, \"history\": [{\"empty_layer\": \"yes\"}]}",
        "{\"rootfs\": {\"diff_ids\": [\"sha256:abc\"]}}",
        "{\"rootfs\": {\"diff_ids\": \"../../x\"}}",
        "{}",
        "[]",
        ""
      })
  void aFieldOfTheWrongKindIsNamed(String json) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageStartingWith("shop.tar: config.json")
        .hasMessageContaining(json.length() < 3 ? "" : " ");
  }

  private static ImageConfig parse(String json) throws ImageUnreadable {
    return ImageConfigJson.parse("shop.tar: config.json", json.getBytes(UTF_8));
  }

  @Test
  void fieldsAreReadAsGoReadsThem() throws Exception {
    assertThat(user("'config':{'User':'1000','user':'root'}")).isEqualTo("root");
    assertThat(user("'config':{'user':'1000','User':'root','user':'7'}")).isEqualTo("7");
    assertThat(user("'config':{'User':'1000'},'Config':{'USER':'root'}")).isEqualTo("root");
    assertThat(user("'config':{'User':'root'},'Config':{'Env':[]}")).isEqualTo("root");
    assertThat(user("'config':{'User':'root'},'config':{'Env':[]}")).isEqualTo("root");
    assertThat(user("'config':{'User':'root','user':null}")).isEqualTo("root");
    assertThat(user("'config':{'u\u017fer':'root'}")).isEqualTo("root");
  }

  @Test
  void labelsAreToldApartByLetterCase() throws Exception {
    var labels = config("'config':{'Labels':{'a':'1','A':'2'}}").labels();
    assertThat(labels).containsEntry("a", "1").containsEntry("A", "2");
  }

  private static String user(String config) throws Exception {
    return config(config).user();
  }

  private static ImageConfig config(String config) throws Exception {
    return parse(("{" + config + ",'rootfs':{'diff_ids':[]}}").replace('\'', '"'));
  }
}
