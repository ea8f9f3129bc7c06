package io.github.imagehygiene.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.subject.ScriptChecker.Severity;
import java.util.ArrayList;
import java.util.List;

/** What {@code shellcheck -f json1} prints. */
final class ShellcheckAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ShellcheckAnswer() {}

  /**
   * @param above lines that stood above the script; notes on them are left out
   * @throws NotEvaluated if it is no such text
   */
  static List<Note> read(String text, int above) {
    try {
      var comments = JSON.readTree(text).path("comments");
      if (!comments.isArray()) {
        throw new NotEvaluated("shellcheck gave no answer; version 0.7.0 or later is needed");
      }
      var notes = new ArrayList<Note>();
      for (JsonNode comment : comments) {
        if (comment.path("line").asInt() > above) {
          notes.add(note(comment, above));
        }
      }
      return List.copyOf(notes);
    } catch (JsonProcessingException e) {
      throw new NotEvaluated("shellcheck gave an answer that is no JSON");
    }
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
