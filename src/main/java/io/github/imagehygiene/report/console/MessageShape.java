package io.github.imagehygiene.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A message taken apart.
 *
 * @param constant what messages of one kind have in common
 * @param variable its quoted texts, paths and numbers, in order
 */
record MessageShape(String constant, List<String> variable) {

  private static final Pattern VARIABLE =
      Pattern.compile("\"[^\"]*\"|(?<![\\w/])/[^\\s,;:()]+|\\d[\\d.,]*(?: [kMGT]?B)?");

  MessageShape {
    variable = List.copyOf(variable);
  }

  static MessageShape of(String message) {
    var variable = new ArrayList<String>();
    var matcher = VARIABLE.matcher(message);
    var constant = new StringBuilder();
    while (matcher.find()) {
      variable.add(matcher.group());
      matcher.appendReplacement(constant, "\0");
    }
    matcher.appendTail(constant);
    return new MessageShape(constant.toString(), variable);
  }

  /** What another message of the same kind has in place of this one's; empty if it is the same. */
  String difference(MessageShape other) {
    return IntStream.range(0, Math.min(variable.size(), other.variable.size()))
        .filter(i -> !variable.get(i).equals(other.variable.get(i)))
        .mapToObj(other.variable::get)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
