package se.kadens.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.conversation.Message;
import se.kadens.language.Language;
import se.kadens.people.Person;

/** A feature that remembers what it was told; closed for the subjects it is told to refuse. */
final class WeeklyPurpose implements Purpose {

  final List<String> told = new ArrayList<>();
  final Map<String, String> refusals = new HashMap<>();

  @Override
  public String feature() {
    return "weekly";
  }

  @Override
  public String title(Interview interview, Person person) {
    return switch (person.language()) {
      case ENGLISH -> "Weekly check-in, " + interview.subject();
      case SWEDISH -> "Veckoavstämning, " + interview.subject();
    };
  }

  @Override
  public String formTitle(Interview interview, Person person) {
    return person.language() == Language.SWEDISH ? "Veckoavstämning" : "Weekly check-in";
  }

  @Override
  public Optional<Message> refusal(Interview interview, Person person, Instant now) {
    return Optional.ofNullable(refusals.get(interview.subject())).map(Message::of);
  }

  @Override
  public void stored(Interview interview, Person person, Instant now) {
    told.add("stored");
  }

  @Override
  public void finished(Interview interview, Person person, Instant now) {
    told.add("finished");
  }

  @Override
  public Message closing(Interview interview, Person person, Instant now) {
    return Message.of("Tack, det var allt.");
  }

  @Override
  public void expired(Interview interview, Instant now) {
    told.add("expired " + interview.id());
  }
}
