package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.PeopleField;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Value;
import se.kadens.interview.Kind;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** The form in which feedback is asked for. */
@Component
class AskForms {

  static final String TOPIC = "topic";
  static final String GOAL = "goal";
  static final String PEOPLE = "people";

  private final Tags tags;

  AskForms(Tags tags) {
    this.tags = tags;
  }

  /** What a button carries that opens the form: whom to ask, and as much of the topic as fits. */
  static String subject(@Nullable PersonId person, String topic) {
    String whom = (person == null ? "" : person) + "/";
    String oneLine = topic.replaceAll("\\p{Cntrl}+", " ").strip();
    int room =
        Action.LONGEST_TOKEN - AskDialogue.FEATURE.length() - "form".length() - 2 - whom.length();
    int end = Math.min(oneLine.length(), room);
    if (end > 0 && end < oneLine.length() && Character.isHighSurrogate(oneLine.charAt(end - 1))) {
      end--;
    }
    return whom + oneLine.substring(0, end);
  }

  Form form(Person asker, String subject, Instant now) {
    AskPhrases phrases = new AskPhrases(asker);
    int slash = subject.indexOf('/');
    String whom = slash < 0 ? "" : subject.substring(0, slash);
    String topic = subject.substring(slash + 1);
    List<Field> fields = new ArrayList<>();
    fields.add(
        new TextField(
            TOPIC,
            phrases.topic(),
            phrases.topicHint(),
            false,
            topic.isBlank() ? null : topic,
            true,
            AskFeedback.LONGEST_TOPIC));
    List<Tag> goals = tags.goalsOf(asker, now);
    if (!goals.isEmpty()) {
      fields.add(
          new ChoiceField(
              GOAL,
              phrases.goal(),
              null,
              false,
              goals.stream().map(goal -> new Option(goal.key(), cut(goal.name()))).toList(),
              null));
    }
    fields.add(
        new PeopleField(
            PEOPLE,
            phrases.people(),
            phrases.peopleHint(),
            true,
            whom.isBlank() ? List.of() : List.of(PersonId.parse(whom)),
            true));
    return new Form(
        AskDialogue.verb("send", UUID.randomUUID()),
        phrases.title(),
        phrases.submit(),
        phrases.close(),
        List.of(new Note(phrases.rules())),
        fields);
  }

  private static String cut(String words) {
    return Kind.Option.shortened("cut", words).label().english();
  }

  sealed interface Filled {
    record Complete(List<PersonId> people, String topic, @Nullable Tag goal) implements Filled {}

    record Wanting(Map<String, String> problems) implements Filled {}
  }

  Filled read(Person asker, Map<String, Value> values, Instant now) {
    AskPhrases phrases = new AskPhrases(asker);
    Map<String, String> problems = new HashMap<>();
    String topic = values.get(TOPIC) instanceof Value.Words(String typed) ? typed.strip() : "";
    Tag goal =
        values.get(GOAL) instanceof Value.Picked(var keys)
            ? keys.stream()
                .findFirst()
                .flatMap(key -> Tags.chosen(tags.goalsOf(asker, now), key))
                .orElse(null)
            : null;
    if (topic.isBlank() && goal == null) {
      problems.put(TOPIC, phrases.sayWhat());
    } else if (topic.length() > AskFeedback.LONGEST_TOPIC) {
      problems.put(TOPIC, phrases.tooLong(AskFeedback.LONGEST_TOPIC));
    }
    List<PersonId> people =
        values.get(PEOPLE) instanceof Value.People(var chosen)
            ? chosen.stream().distinct().toList()
            : List.of();
    if (people.isEmpty()) {
      problems.put(PEOPLE, phrases.chooseSomebody());
    } else if (people.size() > AskFeedback.MOST_AT_ONCE) {
      problems.put(PEOPLE, phrases.tooMany());
    }
    return problems.isEmpty()
        ? new Filled.Complete(people, topic, goal)
        : new Filled.Wanting(problems);
  }
}
