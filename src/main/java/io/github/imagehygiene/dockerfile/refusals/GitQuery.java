package io.github.imagehygiene.dockerfile.refusals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query of a Git URL that ADD clones: {@code https://host/repository.git?tag=v1&subdir=docs}
 * (Dockerfile reference, "Adding Git repositories").
 *
 * @param fragment the ref behind {@code #}, without the folder behind {@code :}
 */
record GitQuery(List<String> pairs, String fragment) {

  private static final Set<String> TEXTS =
      Set.of("ref", "tag", "branch", "subdir", "checksum", "commit", "mtime");
  private static final Set<String> SWITCHES =
      Set.of("keep-git-dir", "submodules", "fetch-by-commit");

  static GitQuery of(String url) {
    int hash = url.indexOf('#');
    String before = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : url.substring(hash + 1).replaceFirst(":.*", "");
    int mark = before.indexOf('?');
    String query = mark < 0 ? "" : before.substring(mark + 1);
    return new GitQuery(query.isEmpty() ? List.of() : List.of(query.split("&", -1)), fragment);
  }

  /**
   * Why BuildKit refuses the URL; empty if it does not.
   *
   * @param keepsGitDir what the option {@code --keep-git-dir} says, if it is given
   */
  Optional<String> refusal(Optional<Boolean> keepsGitDir) {
    var names = new HashSet<String>();
    var refs = new ArrayList<String>(fragment.isEmpty() ? List.of() : List.of(fragment));
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!TEXTS.contains(name) && !SWITCHES.contains(name)) {
        return Optional.of("unexpected query \"" + name + "\" in the Git URL");
      } else if (!names.add(name)) {
        return Optional.of("query \"" + name + "\" of the Git URL is given twice");
      } else if (TEXTS.contains(name) && value.isEmpty()) {
        return Optional.of("query \"" + name + "\" of the Git URL has no value");
      }
      ref(name, value).ifPresent(refs::add);
      if (name.equals("keep-git-dir") && keepsGitDir.filter(k -> k != isTrue(value)).isPresent()) {
        return Optional.of("--keep-git-dir contradicts the query \"keep-git-dir\" of the Git URL");
      }
    }
    return refs.stream().distinct().count() > 1
        ? Optional.of("the Git URL names different refs: " + String.join(", ", refs))
        : Optional.empty();
  }

  private static Optional<String> ref(String name, String value) {
    return switch (name) {
      case "ref" -> Optional.of(value);
      case "tag" -> Optional.of(below("refs/tags/", value));
      case "branch" -> Optional.of(below("refs/heads/", value));
      default -> Optional.empty();
    };
  }

  private static String below(String prefix, String value) {
    return value.startsWith(prefix) ? value : prefix + value;
  }

  private static boolean isTrue(String value) {
    return value.isEmpty() || value.matches("1|t|T|true|TRUE|True");
  }
}
