package io.github.imagehygiene.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The process's standard output itself, for what must be seen as it is: {@code mvn -q} drops what
 * is logged, and Maven 4 turns {@code System.out} into a log.
 */
final class StandardOutput {

  private StandardOutput() {}

  static void print(List<String> lines) {
    // Not closed: the descriptor is the process's.
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset());
    lines.forEach(out::println);
    out.flush();
  }

  private static Charset charset() {
    // Java 17 has the second alone.
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
