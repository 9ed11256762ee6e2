package se.kadens.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.kadens.interview.Answer;

/**
 * The answers of one respondent while a wave is open.
 *
 * @param answers by item; {@link Answer.Nothing} for what was skipped or does not apply
 * @param submitted whether they count
 */
record Staged(Map<String, Answer> answers, boolean submitted) {

  static final Staged EMPTY = new Staged(Map.of(), false);

  Staged {
    answers = Map.copyOf(answers);
  }

  Staged with(Map<String, Answer> more) {
    Map<String, Answer> all = new HashMap<>(answers);
    all.putAll(more);
    return new Staged(all, submitted);
  }

  /** As it counts: without what was skipped. */
  Response response(Set<Slice> slices, String answeredUnder) {
    Map<String, Answer> said = new HashMap<>(answers);
    said.values().removeIf(Answer.Nothing.class::isInstance);
    return new Response(slices, said, answeredUnder);
  }
}
