package io.github.imagehygiene.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " \n",
        "",
        "\"a\\u00e9\\n\"",
        "null",
        "{\"a\":{\"b\":[1,-2,3.5,1e400,true,false,null,{}]},\"c\":\"\"}",
        "[2147483648,9223372036854775808,-9223372036854775809]",
        "{\"a\":1,\"a\":[2]}",
        "{\"\":{\"\":[[[]]]}}",
      })
  void isTheTreeOfJacksonsOwnReader(String json) throws IOException {
    assertThat(read(json)).isEqualTo(new ObjectMapper().readTree(json.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "[1",
        "[1,]",
        "{\"a\"}",
        "{\"a\":",
        "{\"a\":1",
        "{a:1}",
        "]",
        "}",
        "nul",
        "{} {}",
        "1 2",
        "'a'",
        "// no\n{}",
        "NaN",
      })
  void whatIsNoJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void isNoDeeperThanTheLimit() {
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .isInstanceOf(StreamConstraintsException.class);
    assertThatThrownBy(() -> read("{\"a\":".repeat(100_000)))
        .isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  void noNumberHasAMillionDigits() {
    assertThatThrownBy(() -> read("[" + "9".repeat(1_000_000) + "]"))
        .isInstanceOf(StreamConstraintsException.class);
  }

  private static JsonNode read(String json) throws IOException {
    return JsonTree.read(json.getBytes(UTF_8), StreamReadConstraints.defaults());
  }
}
