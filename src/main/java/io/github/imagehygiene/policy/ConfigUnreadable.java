package io.github.imagehygiene.policy;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration has mistakes, so there is no policy. The message lists all of them. */
public final class ConfigUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  /**
   * @param problems one at least
   */
  public ConfigUnreadable(List<ConfigProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  public List<ConfigProblem> problems() {
    return problems;
  }

  private static String message(List<ConfigProblem> problems) {
    return problems.size() == 1
        ? problems.get(0).toString()
        : problems.stream()
            .map(p -> "  " + p)
            .collect(
                Collectors.joining(
                    "\n", problems.size() + " mistakes in the configuration:\n", ""));
  }
}
