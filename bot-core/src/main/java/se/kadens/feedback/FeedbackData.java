package se.kadens.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.privacy.PersonalData;

/**
 * What is kept of a person's feedback: what they gave, got, asked and were asked. An administrator
 * can ask for it too, so of what was begun and not sent it tells no more than how much there is.
 */
@Component
class FeedbackData implements PersonalData {

  private final Feedbacks feedbacks;
  private final FeedbackDrafts drafts;
  private final FeedbackRequests requests;
  private final People people;

  FeedbackData(
      Feedbacks feedbacks, FeedbackDrafts drafts, FeedbackRequests requests, People people) {
    this.feedbacks = feedbacks;
    this.drafts = drafts;
    this.requests = requests;
    this.people = people;
  }

  @Override
  public String section() {
    return FeedbackDialogue.FEATURE;
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    List<Map<String, Object>> all = new ArrayList<>();
    feedbacks
        .given(person, 0, Integer.MAX_VALUE)
        .forEach(one -> all.add(sent("given", "to", one.receiver(), one)));
    feedbacks
        .received(person, 0, Integer.MAX_VALUE)
        .forEach(one -> all.add(sent("received", "from", one.giver(), one)));
    int begun = drafts.of(person).size();
    if (begun > 0) {
      Map<String, Object> drafts = new LinkedHashMap<>();
      drafts.put("what", "drafts_only_you_see");
      drafts.put("count", begun);
      all.add(drafts);
    }
    requests
        .of(person)
        .forEach(
            request ->
                all.add(
                    request.asker().equals(person.id())
                        ? asked("asked", "of", request.asked(), request)
                        : asked("was_asked", "by", request.asker(), request)));
    return all;
  }

  private Map<String, Object> sent(
      String what, String preposition, PersonId other, Feedback feedback) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", what);
    fields.put(preposition, name(feedback.workspace(), other));
    fields.put("at", feedback.sentAt().toString());
    fields.put("kind", feedback.kind().code());
    fields.put("seen_by", feedback.audience().seenBy().code());
    fields.put("words", feedback.words());
    Tag tag = feedback.tag();
    if (tag != null) {
      fields.put(tag.of().code(), tag.name());
    }
    String about = feedback.occasion().about();
    if (about != null && feedback.audience().seenBy() != SeenBy.ROOM) {
      fields.put("about", about);
    }
    return fields;
  }

  private Map<String, Object> asked(
      String what, String preposition, PersonId other, FeedbackRequest request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", what);
    fields.put(preposition, name(request.workspace(), other));
    fields.put("at", request.askedAt().toString());
    fields.put("topic", request.topic());
    Tag goal = request.goal();
    if (goal != null) {
      fields.put("goal", goal.name());
    }
    fields.put("state", request.state().code());
    String reason = request.reason();
    if (reason != null) {
      fields.put("reason", reason);
    }
    return fields;
  }

  private String name(WorkspaceId workspace, PersonId person) {
    return people.find(workspace, person).map(Person::name).orElse("");
  }
}
