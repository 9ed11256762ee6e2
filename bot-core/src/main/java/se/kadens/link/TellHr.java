package se.kadens.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channels;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.Links;
import se.kadens.people.Links.State;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;

/** Tells HR, or the administrators where there is no HR, that somebody passed for somebody else. */
@Component
class TellHr {

  static final String KIND = "refused";

  private static final Duration WORTH_READING = Duration.ofDays(14);

  private final People people;
  private final Links links;
  private final Ledger ledger;
  private final Channels channels;

  TellHr(People people, Links links, Ledger ledger, Channels channels) {
    this.people = people;
    this.links = links;
    this.ledger = ledger;
    this.channels = channels;
  }

  /** Plans it; once, however often the person says so. */
  void of(Person refused, String channel, Instant now) {
    for (Person reader : readers(refused)) {
      ledger.plan(
          new NoticeKey(
              refused.workspace(),
              LinkDialogue.FEATURE,
              channel + "/" + refused.id(),
              reader.id(),
              KIND),
          LinkDialogue.FEATURE,
          channel + "/" + refused.id(),
          Urgency.SCHEDULED,
          now,
          now.plus(WORTH_READING));
    }
  }

  private List<Person> readers(Person refused) {
    List<Person> others =
        people.active(refused.workspace()).stream()
            .filter(person -> !person.id().equals(refused.id()))
            .toList();
    List<Person> hr = others.stream().filter(person -> person.role() == Role.HR).toList();
    return hr.isEmpty()
        ? others.stream().filter(person -> person.role() == Role.ADMIN).toList()
        : hr;
  }

  Composition compose(Notice notice, Person reader) {
    int slash = notice.subject().lastIndexOf('/');
    String channel = notice.subject().substring(0, slash);
    PersonId id = PersonId.parse(notice.subject().substring(slash + 1));
    Optional<Person> refused = people.find(reader.workspace(), id);
    boolean stillSo =
        links.state(reader.workspace(), id, channel).filter(State.REFUSED::equals).isPresent();
    if (refused.isEmpty() || !stillSo) {
      return new Composition.Skip(Reason.MOVED_ON);
    }
    return new Composition.Say(
        Message.of(
            new LinkPhrases(reader.language())
                .tellHr(refused.get().name(), channels.title(channel))));
  }
}
