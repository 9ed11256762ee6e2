package se.kadens.survey;

import java.util.Map;
import java.util.Set;
import se.kadens.interview.Answer;

/**
 * What one respondent answered, without who that was.
 *
 * @param slices the groups the respondent belongs to
 * @param answers by item; an item that was skipped or does not apply is absent
 */
public record Response(Set<Slice> slices, Map<String, Answer> answers) {

  public Response {
    slices = Set.copyOf(slices);
    answers = Map.copyOf(answers);
  }
}
