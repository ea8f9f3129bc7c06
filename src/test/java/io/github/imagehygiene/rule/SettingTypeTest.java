package io.github.imagehygiene.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.rule.ConfigTree.Fields;
import io.github.imagehygiene.rule.ConfigTree.Items;
import io.github.imagehygiene.rule.ConfigTree.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingTypeTest {

  private static final Origin HERE = new Origin("here");

  private static ConfigTree text(String value) {
    return new Text(value, HERE);
  }

  private static ConfigTree fields(String... namesAndValues) {
    var fields = new LinkedHashMap<String, ConfigTree>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], text(namesAndValues[i + 1]));
    }
    return new Fields(fields, HERE);
  }

  private static <T> Optional<T> read(SettingType<T> type, ConfigTree tree) {
    return type.read().apply(tree);
  }

  @Test
  void a_list_is_read_however_it_is_written() {
    var list = SettingType.listOf(SettingType.number(0));
    assertThat(read(list, new Items(List.of(text("1"), text("2")), HERE))).contains(List.of(1, 2));
    assertThat(read(list, text("1, 2,"))).contains(List.of(1, 2));
    assertThat(read(list, fields("one", "1", "two", "2"))).contains(List.of(1, 2));
    assertThat(read(list, text(""))).contains(List.of());
  }

  @Test
  void a_list_with_one_wrong_item_is_wrong() {
    var list = SettingType.listOf(SettingType.number(0));
    assertThat(read(list, text("1, x"))).isEmpty();
    assertThat(read(list, new Items(List.of(fields("a", "1")), HERE))).isEmpty();
  }

  @Test
  void a_map_is_read_in_the_order_written() {
    var map = SettingType.mapOf(SettingType.text());
    assertThat(read(map, fields("b", "1", "a", "2")).get())
        .containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
    assertThat(read(map, text(""))).contains(Map.of());
    assertThat(read(map, text("a"))).isEmpty();
    assertThat(read(map, fields("a", ""))).isEmpty();
  }

  @Test
  void none_leaves_open_what_may_be_left_open() {
    var type = SettingType.bytes().orNone();
    assertThat(read(type, text("None"))).contains(Optional.empty());
    assertThat(read(type, text("1kB"))).contains(Optional.of(new Bytes(1000)));
    assertThat(read(type, text("nothing"))).isEmpty();
    assertThat(type.show().apply(Optional.empty())).isEqualTo("none");
  }

  @Test
  void words_are_read_in_any_case() {
    assertThat(read(SettingType.oneOf(Need.class), text("Base"))).contains(Need.BASE);
    assertThat(read(SettingType.flag(), text("TRUE"))).contains(true);
    assertThat(read(SettingType.flag(), text("yes"))).isEmpty();
    assertThat(read(SettingType.number(1), text("0"))).isEmpty();
    assertThat(read(SettingType.number(1), text("99999999999"))).isEmpty();
  }
}
