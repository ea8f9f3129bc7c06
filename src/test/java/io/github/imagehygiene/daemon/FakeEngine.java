package io.github.imagehygiene.daemon;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that behaves as a test says, on a unix or a TCP socket. */
public final class FakeEngine implements AutoCloseable {

  /** What the server does with one request. */
  @FunctionalInterface
  interface Behaviour {
    void answer(String path, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocketChannel server;
  private final Behaviour behaviour;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private FakeEngine(ServerSocketChannel server, SocketAddress address, Behaviour behaviour)
      throws IOException {
    this.server = server.bind(address);
    this.behaviour = behaviour;
    start(this::accept);
  }

  static FakeEngine onUnixSocket(Path socket, Behaviour behaviour) throws IOException {
    return new FakeEngine(
        ServerSocketChannel.open(StandardProtocolFamily.UNIX),
        UnixDomainSocketAddress.of(socket),
        behaviour);
  }

  /** An engine of today that holds nothing. */
  public static FakeEngine withoutImages(Path socket) throws IOException {
    return onUnixSocket(
        socket,
        (path, out) -> {
          if (path.endsWith("/version")) {
            json(
                out, 200, "{\"Version\":\"1\",\"ApiVersion\":\"1.51\",\"MinAPIVersion\":\"1.24\"}");
          } else if (path.endsWith("/images/json")) {
            json(out, 200, "[]");
          } else {
            json(out, 404, "{\"message\":\"No such image\"}");
          }
        });
  }

  static FakeEngine onTcp(Behaviour behaviour) throws IOException {
    return new FakeEngine(
        ServerSocketChannel.open(), new InetSocketAddress("127.0.0.1", 0), behaviour);
  }

  /** As {@code DOCKER_HOST} has it. */
  String host() throws IOException {
    return server.getLocalAddress() instanceof InetSocketAddress tcp
        ? "tcp://127.0.0.1:" + tcp.getPort()
        : "unix://" + server.getLocalAddress();
  }

  /** The paths that were asked for, in order. */
  List<String> asked() {
    return asked;
  }

  static void json(OutputStream out, int status, String body) throws IOException {
    send(out, status, "application/json", body);
  }

  static void send(OutputStream out, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    head(out, status, type, "Content-Length: " + bytes.length);
    out.write(bytes);
    out.flush();
  }

  static void head(OutputStream out, int status, String type, String header) throws IOException {
    String head =
        "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n" + header + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** For good, until the engine is closed. */
  static void hang() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        open.add(client);
        start(() -> serve(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      var in = Channels.newInputStream(client);
      while (true) {
        String path = request(in);
        asked.add(path);
        behaviour.answer(path, Channels.newOutputStream(client));
      }
    } catch (IOException | InterruptedException e) {
      // the client went away, or the test is over
    }
  }

  /** The path of the next request; it must have no body. */
  static String request(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the client is done");
      }
      head.append((char) next);
    }
    return head.substring(0, head.indexOf("\r\n")).split(" ")[1];
  }

  private void start(Runnable work) {
    var thread = new Thread(work, "fake-engine");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (SocketChannel client : open) {
      client.close();
    }
    threads.forEach(Thread::interrupt);
  }
}
