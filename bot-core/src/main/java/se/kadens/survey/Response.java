package se.kadens.survey;

import java.util.Map;
import java.util.Set;
import se.kadens.interview.Answer;

/**
 * What one respondent answered, without who that was.
 *
 * @param slices the groups the respondent belongs to
 * @param answers by item; an item that was skipped or does not apply is absent
 * @param answeredUnder a hash that tells nothing but by which its author finds it again; empty for
 *     none
 */
public record Response(Set<Slice> slices, Map<String, Answer> answers, String answeredUnder) {

  public Response {
    slices = Set.copyOf(slices);
    answers = Map.copyOf(answers);
  }

  public Response(Set<Slice> slices, Map<String, Answer> answers) {
    this(slices, answers, "");
  }
}
