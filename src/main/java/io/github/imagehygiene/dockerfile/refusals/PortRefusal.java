package io.github.imagehygiene.dockerfile.refusals;

import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What BuildKit refuses of a word of EXPOSE. An address or a port of the host is taken and ignored.
 * Source: {@code convert_expose.go} of moby/buildkit 0.32, which reads ports as
 * docker/go-connections does.
 */
final class PortRefusal {

  private static final Pattern IP4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  /** Only what cannot be the name of a host, which Java would look up. */
  private static final Pattern LIKE_IP6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

  private PortRefusal() {}

  static Stream<ParseProblem> of(Word word, Expose at, Scopes scopes) {
    return scopes.value(word, at).known().stream()
        .flatMap(value -> PortSpec.all(value).stream())
        .flatMap(spec -> why(spec).stream())
        .limit(1)
        .map(why -> new ParseProblem(word.span(), why));
  }

  private static Optional<String> why(PortSpec spec) {
    if (spec.port().isEmpty()) {
      return Optional.of("invalid port \"" + spec.text() + "\": no port is given");
    } else if (!spec.hasKnownProtocol()) {
      return Optional.of(
          "invalid port \"%s\": protocol \"%s\" is unknown; use tcp, udp or sctp"
              .formatted(spec.text(), spec.protocol()));
    }
    return isPort(spec.port())
        ? host(spec)
        : Optional.of(
            "invalid port \"%s\": a port is a number from 0 to 65535, or a range such as 8000-8010"
                .formatted(spec.text()));
  }

  private static Optional<PortRange> range(String port) {
    return PortRange.parse(port.startsWith("+") ? port.substring(1) : port);
  }

  private static boolean isPort(String port) {
    return range(port)
        .filter(range -> range.first() <= range.last() && range.last() <= 65_535)
        .isPresent();
  }

  /** {@code port} or {@code address:port}, each of which may be empty. */
  private static Optional<String> host(PortSpec spec) {
    String host = spec.host();
    int colon = host.lastIndexOf(':');
    String address = colon < 0 ? "" : host.substring(0, colon);
    String port = host.substring(colon + 1);
    if (!address.isEmpty() && !isAddress(address)) {
      return Optional.of(
          "invalid port \"%s\": \"%s\" is not an IP address".formatted(spec.text(), address));
    } else if (!port.isEmpty() && !isPort(port)) {
      return Optional.of(
          "invalid port \"%s\": host port \"%s\" is not a number from 0 to 65535"
              .formatted(spec.text(), port));
    }
    return !port.isEmpty() && !sameLength(port, spec.port())
        ? Optional.of("invalid port \"%s\": the two ranges differ in length".formatted(spec.text()))
        : Optional.empty();
  }

  private static boolean isAddress(String text) {
    boolean brackets = text.startsWith("[") && text.endsWith("]");
    String bare = brackets ? text.substring(1, text.length() - 1) : text;
    return IP4.matcher(bare).matches() || LIKE_IP6.matcher(bare).matches() && isIp6(bare);
  }

  private static boolean isIp6(String text) {
    try {
      return InetAddress.getByName(text).getAddress().length > 0;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** A single container port may be mapped to any of a range of the host's. */
  private static boolean sameLength(String host, String container) {
    var outer = range(host).orElseThrow();
    var inner = range(container).orElseThrow();
    int length = inner.last() - inner.first();
    return length == 0 || outer.last() - outer.first() == length;
  }
}
