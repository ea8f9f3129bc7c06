package io.github.imagehygiene.process;

import io.github.imagehygiene.subject.ScriptChecker.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scripts as files in a folder that only this user may open, for as long as a program reads them.
 *
 * @param files of each script, in order
 */
record ScriptFolder(Path folder, List<Path> files) implements AutoCloseable {

  /** Lines above each script: one that names its shell, and one that sets its variables. */
  static final int ABOVE = 2;

  /**
   * @throws IOException if the folder for temporary files cannot be written to
   */
  static ScriptFolder of(List<Script> scripts) throws IOException {
    var folder = new ScriptFolder(Files.createTempDirectory("image-hygiene"), new ArrayList<>());
    try {
      for (Script script : scripts) {
        folder.add(script);
      }
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  private void add(Script script) throws IOException {
    var file = folder.resolve("script-" + files.size());
    files.add(file);
    Files.writeString(file, text(script));
  }

  private static String text(Script script) {
    var text = new StringBuilder("# shellcheck shell=").append(script.shell()).append('\n');
    script.variables().stream()
        .filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))
        .forEach(name -> text.append("export ").append(name).append("=1;"));
    return text.append('\n').append(script.text()).append('\n').toString();
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
