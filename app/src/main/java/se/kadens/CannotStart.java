package se.kadens;

import java.util.List;

/** What an operator has to change before Kadens can start, one sentence for each thing. */
final class CannotStart extends RuntimeException {

  private final transient List<String> sentences;

  CannotStart(List<String> sentences) {
    super(String.join(" ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  List<String> sentences() {
    return sentences;
  }
}
