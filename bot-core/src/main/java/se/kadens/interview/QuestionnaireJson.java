package se.kadens.interview;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads and writes questionnaires as operators and the store know them. */
public final class QuestionnaireJson {

  private QuestionnaireJson() {}

  /** What became of reading. */
  public sealed interface Reading {

    record Read(Questionnaire questionnaire) implements Reading {}

    /** Everything that is wrong with it, in the order of the text. */
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * What is wrong with one field.
   *
   * @param field its path, such as {@code questions[1].text.sv}
   * @param message in English, for operators; goes on where the path ends: "must not be empty"
   */
  public record Problem(String field, String message) {}

  /**
   * Reads an array of questions.
   *
   * @param path where the array stands in its document, such as {@code questions}
   */
  public static Reading read(JsonNode questions, String path) {
    return QuestionnaireReader.ofOperators().read(questions, path);
  }

  /**
   * Reads an array of up to forty questions that say everything in either language, for answers
   * that are compared across languages.
   */
  public static Reading readInBothLanguages(JsonNode questions, String path) {
    return QuestionnaireReader.ofOperatorsInBothLanguages().read(questions, path);
  }

  /**
   * Reads what {@link #write} wrote, and passes over fields that a newer version has added; a
   * feature's own questionnaires may exceed what operators may.
   */
  public static Questionnaire readStored(JsonNode questions) {
    return switch (QuestionnaireReader.ofTheStore().read(questions, "questionnaire")) {
      case Reading.Read(var questionnaire) -> questionnaire;
      case Reading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  /** Writes the array of questions that reads to the same questionnaire. */
  public static JsonNode write(Questionnaire questionnaire) {
    return QuestionnaireWriter.write(questionnaire);
  }
}
