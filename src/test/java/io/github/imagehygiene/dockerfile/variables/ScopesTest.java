package io.github.imagehygiene.dockerfile.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.TestFiles;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopesTest {

  /** What the last USER comes to. */
  private static Value user(BuildInputs inputs, String... lines) {
    var file = TestFiles.parse(lines);
    var user = TestFiles.last(file, User.class);
    return Scopes.of(file, inputs).value(user.user(), user);
  }

  private static Value user(String... lines) {
    return user(BuildInputs.NONE, lines);
  }

  private static BuildInputs args(String name, String value) {
    return new BuildInputs(Map.of(name, value), Map.of(), Optional.empty());
  }

  private static BuildInputs properties(String name, String value) {
    return new BuildInputs(Map.of(), Map.of(name, value), Optional.empty());
  }

  @Test
  void a_default_holds_until_the_build_passes_another() {
    assertThat(user("FROM a", "ARG u=app", "USER $u")).isEqualTo(Value.of("app"));
    assertThat(user(args("u", "me"), "FROM a", "ARG u=app", "USER $u")).isEqualTo(Value.of("me"));
  }

  @Test
  void a_global_arg_is_seen_only_by_stages_that_declare_it() {
    assertThat(user("ARG u=app", "FROM scratch", "USER $u")).isEqualTo(Value.of(""));
    assertThat(user("ARG u=app", "FROM scratch", "ARG u", "USER $u")).isEqualTo(Value.of("app"));
  }

  @Test
  void what_nobody_sets_is_empty_on_scratch_and_unknown_on_an_image() {
    assertThat(user("FROM scratch", "USER x$u")).isEqualTo(Value.of("x"));
    assertThat(user("FROM a", "USER x$u").isKnown()).isFalse();
    assertThat(user("FROM a", "ARG u", "USER $u").isKnown()).isFalse();
    assertThat(user("FROM a", "ARG u", "USER ${u:-app}").isKnown()).isFalse();
  }

  @Test
  void the_later_of_arg_and_env_wins_and_stages_inherit_both() {
    assertThat(user("FROM a", "ARG u=1", "ENV u=2", "USER $u")).isEqualTo(Value.of("2"));
    assertThat(user("FROM a AS b", "ARG u=1", "FROM B", "USER $u")).isEqualTo(Value.of("1"));
  }

  @Test
  void one_env_sees_what_was_before_it_and_one_arg_what_stands_to_the_left() {
    assertThat(user("FROM a", "ENV x=1", "ENV x=2 u=$x", "USER $u")).isEqualTo(Value.of("1"));
    assertThat(user("FROM a", "ARG x=1 u=$x", "USER $u")).isEqualTo(Value.of("1"));
  }

  @Test
  void a_variable_is_not_seen_above_where_it_is_set() {
    assertThat(user("FROM scratch", "USER x$u", "ENV u=1")).isEqualTo(Value.of("x"));
  }

  @Test
  void platform_arguments_are_known_if_the_platform_is() {
    var arm = new BuildInputs(Map.of(), Map.of(), Optional.of("linux/arm64/v8"));
    assertThat(user(arm, "FROM a", "ARG TARGETARCH", "USER $TARGETARCH"))
        .isEqualTo(Value.of("arm64"));
    assertThat(user("FROM a", "ARG TARGETARCH", "USER $TARGETARCH").isKnown()).isFalse();
  }

  @Test
  void maven_placeholders_are_filled_in_or_unknown() {
    var version = properties("project.version", "1.2");
    for (String word :
        new String[] {"x${project.version}", "x@project.version@", "x@{project.version}"}) {
      assertThat(user(version, "FROM a", "USER " + word)).isEqualTo(Value.of("x1.2"));
      assertThat(user("FROM a", "USER " + word)).isInstanceOf(Value.Unknown.class);
    }
    assertThat(user("FROM a", "USER me@home@work")).isEqualTo(Value.of("me@home@work"));
    assertThat(user(properties("u", "me"), "FROM a", "USER @{u}")).isEqualTo(Value.of("me"));
    assertThat(user("FROM a", "USER @{u}").isKnown()).isFalse();
  }

  @Test
  void a_property_counts_for_a_variable_only_where_the_file_is_filtered() {
    var told = properties("u", "me");
    for (String base : new String[] {"a", "scratch"}) {
      for (String word : new String[] {"$u", "${u}", "${u:-x}"}) {
        assertThat(user(told, "FROM " + base, "USER " + word).isKnown()).isFalse();
      }
      assertThat(user(told, "FROM " + base, "ARG u=app", "USER ${u}")).isEqualTo(Value.of("app"));
    }
    var filtered = new BuildInputs(Map.of(), told.properties(), Optional.empty(), true);
    assertThat(user(filtered, "FROM a", "USER ${u}")).isEqualTo(Value.of("me"));
    assertThat(user(filtered, "FROM a", "ENV u=app", "USER ${u}")).isEqualTo(Value.of("me"));
    assertThat(user(filtered, "FROM a", "ENV u=app", "USER $u")).isEqualTo(Value.of("app"));
    assertThat(user(filtered, "FROM a", "USER $u").isKnown()).isFalse();
    assertThat(user(filtered, "FROM scratch", "USER x${v}")).isEqualTo(Value.of("x"));
  }

  @Test
  void values_that_double_line_after_line_stay_within_bounds() {
    String doubling = "ENV a=$a$a\n".repeat(1000);
    assertThat(user("FROM a", "ENV a=0123456789", doubling, "USER $a").isKnown()).isFalse();
  }

  @Test
  void the_exec_form_is_not_expanded() {
    var file = TestFiles.parse("FROM a", "ENV x=1", "CMD [\"$x\"]", "ENTRYPOINT [\"'q'\"]");
    var scopes = TestFiles.scopes(file);
    var cmd = TestFiles.first(file, Cmd.class);
    var word = ((ExecForm) cmd.command()).words().get(0);
    assertThat(scopes.value(word, cmd)).isEqualTo(Value.of("$x"));
  }
}
