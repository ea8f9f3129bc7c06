package io.github.imagehygiene.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files as they stood at some time, told by what changes when one is written anew or replaced.
 *
 * @param then empty: one of them could not be looked at
 */
record FileState(List<Path> files, Optional<String> then) {

  /** The time of change, on Unix, is one that nobody can set at will. */
  private static final String ON_UNIX = "unix:dev,ino,size,lastModifiedTime,ctime";

  private static final String ELSEWHERE = "size,lastModifiedTime,creationTime";

  static FileState of(List<Path> files) {
    return new FileState(List.copyOf(files), look(files));
  }

  /** The state, in words, if the files still stand as they did. */
  Optional<String> ifUnchanged() {
    return then.filter(state -> look(files).filter(state::equals).isPresent());
  }

  private static Optional<String> look(List<Path> files) {
    var state = new StringBuilder();
    try {
      for (Path file : files) {
        state.append(file.toAbsolutePath()).append(' ').append(attributes(file)).append('\n');
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(state.toString());
  }

  private static Map<String, Object> attributes(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return new TreeMap<>(Files.readAttributes(file, unix ? ON_UNIX : ELSEWHERE));
  }
}
