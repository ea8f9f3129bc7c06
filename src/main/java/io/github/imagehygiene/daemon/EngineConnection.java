package io.github.imagehygiene.daemon;

import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.SSLConfig;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * Asks an engine through docker-java's transport. Its commands are passed by: mapping their answers
 * costs another 150 ms at the start, and drops the fields that docker-java does not know.
 */
final class EngineConnection implements AutoCloseable {

  /** Over the limits of all questions, whose messages name the limit that held. */
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(15);

  /**
   * Takes the place of the JDK's default, which docker-java else sets up even for a socket that is
   * never encrypted: reading all certificates that the JDK trusts is half of the time that its
   * start takes.
   */
  private static final SSLContext NO_ENCRYPTION = new SSLContext(null, null, "none") {};

  private final DockerHttpClient http;

  /**
   * Prepares a connection; the engine is not asked yet.
   *
   * @throws IOException if the certificates cannot be read
   */
  EngineConnection(EngineAddress address) throws IOException {
    HttpClientLog.silence();
    var builder =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(address.uri())
            .connectionTimeout(CONNECT_LIMIT);
    if (address.certificates().isPresent()) {
      builder.sslConfig(encryption(address.certificates().get()));
    } else if (!address.uri().getScheme().equals("tcp")) {
      builder.sslConfig(() -> NO_ENCRYPTION);
    }
    try {
      this.http = builder.build();
    } catch (RuntimeException e) {
      throw TimeLimit.asIoException(e);
    }
  }

  private static SSLConfig encryption(Path certificates) throws IOException {
    try {
      var context = new LocalDirectorySSLConfig(certificates.toString()).getSSLContext();
      if (context != null) {
        return () -> context;
      }
    } catch (RuntimeException e) {
      throw unusable(certificates, TimeLimit.asIoException(e));
    }
    throw unusable(certificates, new IOException("ca.pem, cert.pem or key.pem is missing"));
  }

  private static IOException unusable(Path certificates, IOException e) {
    return new IOException(
        "the certificates in " + certificates + " cannot be used: " + e.getMessage(), e);
  }

  /** Asks for something small. A limit that was exceeded ends the connection. */
  Answer get(String path, Duration limit) throws IOException {
    return TimeLimit.call(
        limit,
        () -> {
          try (var response = request(path)) {
            return answer(response);
          }
        },
        this::close);
  }

  private static Answer answer(DockerHttpClient.Response response) throws IOException {
    byte[] body = response.getBody().readNBytes(Answer.LONGEST + 1);
    if (body.length > Answer.LONGEST) {
      throw new IOException("its answer is longer than " + Answer.LONGEST + " bytes");
    }
    return new Answer(response.getStatusCode(), body);
  }

  private static InputStream refused(DockerHttpClient.Response response) throws IOException {
    try (response) {
      throw new IOException(
          "it answered " + response.getStatusCode() + ": " + answer(response).said());
    }
  }

  /**
   * Asks for something large.
   *
   * @param firstByte how long the engine may prepare its answer
   * @param stall how long it may then send nothing
   * @return to be closed, at its end or before
   */
  InputStream stream(String path, Duration firstByte, Duration stall) throws IOException {
    var response = TimeLimit.call(firstByte, () -> request(path), this::close);
    if (response.getStatusCode() == 200) {
      return new StallGuard(closing(response), stall, this::close);
    }
    return TimeLimit.call(stall, () -> refused(response), this::close);
  }

  private DockerHttpClient.Response request(String path) {
    return http.execute(
        DockerHttpClient.Request.builder()
            .method(DockerHttpClient.Request.Method.GET)
            .path(path)
            .build());
  }

  private static InputStream closing(DockerHttpClient.Response response) {
    return new FilterInputStream(response.getBody()) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
      }

      @Override
      public void close() {
        response.close();
      }
    };
  }

  /** Ends whatever is under way, from any thread. */
  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      // The sockets are closed or were; there is nothing left to do about it.
    }
  }
}
