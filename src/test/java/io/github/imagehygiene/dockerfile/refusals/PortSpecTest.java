package io.github.imagehygiene.dockerfile.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortSpecTest {

  @Test
  void host_port_and_protocol_are_told_apart() {
    assertThat(PortSpec.of("[::1]:8080:80-81/Tcp"))
        .isEqualTo(new PortSpec("[::1]:8080:80-81/Tcp", "[::1]:8080", "80-81", "Tcp"));
    assertThat(PortSpec.of("80")).isEqualTo(new PortSpec("80", "", "80", ""));
    assertThat(PortSpec.of("80/").effectiveProtocol()).isEqualTo("tcp");
  }

  @Test
  void a_value_may_hold_several() {
    assertThat(PortSpec.all(" 80  90/udp ")).extracting(PortSpec::port).containsExactly("80", "90");
  }

  @Test
  void a_range_is_of_numbers() {
    assertThat(PortSpec.of("80-90").range()).contains(new PortRange(80, 90));
    assertThat(PortSpec.of("080").range()).contains(new PortRange(80, 80));
    assertThat(PortSpec.of("9".repeat(10_000)).range().orElseThrow().isValid()).isFalse();
    assertThat(PortSpec.of("http").range()).isEmpty();
    assertThat(PortSpec.of("80-").range()).isEmpty();
  }
}
