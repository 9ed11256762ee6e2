package se.kadens.survey;

import java.util.List;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.interview.QuestionnaireJson;
import se.kadens.survey.bank.ItemsCsv;
import se.kadens.survey.bank.ItemsJson;
import tools.jackson.databind.JsonNode;

/** Reads a questionnaire that is handed in by itself: the whole of it, or nothing. */
public final class QuestionFile {

  public static final List<String> COLUMNS = ItemsCsv.COLUMNS;

  private QuestionFile() {}

  /** What became of reading. */
  public sealed interface Reading {
    record Read(List<Item> questions) implements Reading {
      public Read {
        questions = List.copyOf(questions);
      }
    }

    /** What is wrong with which line of a file. */
    record WrongRows(List<Problem> problems) implements Reading {
      public WrongRows {
        problems = List.copyOf(problems);
      }
    }

    /** What is wrong with which field of a document. */
    record WrongFields(List<QuestionnaireJson.Problem> problems) implements Reading {
      public WrongFields {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * @param rows those below the header, which is {@link #COLUMNS}
   */
  public static Reading of(List<Row> rows) {
    return switch (ItemsCsv.read(rows)) {
      case ItemsCsv.Reading.Sound(var items) -> new Reading.Read(items);
      case ItemsCsv.Reading.Unsound(var problems) -> new Reading.WrongRows(problems);
    };
  }

  /**
   * @param questions an array
   */
  public static Reading of(JsonNode questions) {
    return switch (ItemsJson.read(questions, "questions")) {
      case ItemsJson.Reading.Read(var items) -> new Reading.Read(items);
      case ItemsJson.Reading.Refused(var problems) -> new Reading.WrongFields(problems);
    };
  }
}
