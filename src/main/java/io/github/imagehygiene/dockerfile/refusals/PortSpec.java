package io.github.imagehygiene.dockerfile.refusals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a word of EXPOSE names: {@code [[ip:]host-port:]port[-last][/protocol]}, as
 * docker/go-connections reads it ({@code nat.ParsePortSpec}).
 *
 * @param text all of it
 * @param host what stands before the container's port, without the colon; empty if nothing does
 * @param port the container's port or range of ports, which need not be numbers
 * @param protocol as written; empty if none is
 */
public record PortSpec(String text, String host, String port, String protocol) {

  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

  /** The words that a value of EXPOSE holds: one, or several where a variable had blanks. */
  public static List<PortSpec> all(String value) {
    return Arrays.stream(value.split("\\s+")).filter(w -> !w.isEmpty()).map(PortSpec::of).toList();
  }

  static PortSpec of(String text) {
    int colon = text.lastIndexOf(':');
    String container = text.substring(colon + 1);
    int slash = container.indexOf('/');
    return new PortSpec(
        text,
        colon < 0 ? "" : text.substring(0, colon),
        slash < 0 ? container : container.substring(0, slash),
        slash < 0 ? "" : container.substring(slash + 1));
  }

  /** The numbers; empty if there are none. */
  public Optional<PortRange> range() {
    return PortRange.parse(port);
  }

  /** Whether Docker knows the protocol; letter case does not count. */
  public boolean hasKnownProtocol() {
    return PROTOCOLS.contains(effectiveProtocol());
  }

  /** The protocol in lower case, {@code tcp} if none is written. */
  public String effectiveProtocol() {
    return protocol.isEmpty() ? "tcp" : protocol.toLowerCase(Locale.ROOT);
  }
}
