package io.github.imagehygiene.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.subject.ScriptChecker.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code shellcheck -f json1} prints. */
final class ShellcheckAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ShellcheckAnswer() {}

  /**
   * What it says of each file, by the file's name.
   *
   * @param above lines that stood above each script; notes on them are left out
   * @throws NotEvaluated if it is no such text
   */
  static Map<String, List<Note>> read(String text, int above) {
    try {
      var comments = JSON.readTree(text).path("comments");
      if (!comments.isArray()) {
        throw new NotEvaluated("shellcheck gave no answer; version 0.7.0 or later is needed");
      }
      var notes = new HashMap<String, List<Note>>();
      for (JsonNode comment : comments) {
        if (comment.path("line").asInt() > above) {
          notes
              .computeIfAbsent(fileName(comment), file -> new ArrayList<>())
              .add(note(comment, above));
        }
      }
      return notes;
    } catch (JsonProcessingException e) {
      throw new NotEvaluated("shellcheck gave an answer that is no JSON");
    }
  }

  private static String fileName(JsonNode comment) {
    String file = comment.path("file").asText();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static Note note(JsonNode comment, int above) {
    return new Note(
        comment.path("line").asInt() - above,
        comment.path("column").asInt(),
        comment.path("endLine").asInt() - above,
        comment.path("endColumn").asInt(),
        severity(comment.path("level").asText()),
        "SC" + comment.path("code").asInt(),
        comment.path("message").asText());
  }

  private static Severity severity(String level) {
    return switch (level) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "info" -> Severity.INFO;
      default -> Severity.STYLE;
    };
  }
}
