package se.kadens.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.attention.Attention;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Entry;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.Person;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;

/** Tells a person why the last message came, and when the next one will. */
@Component
class WhyDialogue implements Dialogue {

  private static final List<Command> COMMANDS =
      List.of(new Command("why", Set.of("why", "varför")));

  private final Ledger ledger;
  private final Programmes programmes;
  private final Enrolments enrolments;
  private final Attention attention;
  private final ObjectProvider<Composer> composers;

  WhyDialogue(
      Ledger ledger,
      Programmes programmes,
      Enrolments enrolments,
      Attention attention,
      ObjectProvider<Composer> composers) {
    this.ledger = ledger;
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.attention = attention;
    this.composers = composers;
  }

  @Override
  public String feature() {
    return "why";
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person person = interaction.by();
    return Reply.say(
        Message.of(new Paragraph(last(person)), new Paragraph(next(person, interaction.at()))));
  }

  private Text last(Person person) {
    HomePhrases phrases = new HomePhrases(person);
    Optional<Entry> said = ledger.lastSaid(person.workspace(), person.id());
    if (said.isEmpty()) {
      return phrases.nothingSaidYet();
    }
    Optional<Programme> programme =
        programmes.all(person.workspace()).stream()
            .filter(p -> said.get().notice().key().source().equals(p.id().source()))
            .findFirst();
    return programme
        .map(p -> said(phrases.becauseOf(said.get(), p), said.get().notice(), phrases))
        .orElseGet(() -> phrases.lastSaid(said.get()).and(why(said.get().notice(), person)));
  }

  /** And that it came later than it was to, where it did. */
  private Text said(Text why, Notice notice, HomePhrases phrases) {
    NoticeKey key = notice.key();
    return attention
        .placeOf(key.workspace(), key.person(), key.source(), key.period(), key.kind())
        .filter(place -> place.moved().isPresent())
        .map(place -> why.and(" ").and(phrases.becauseMoved(place.wanted())))
        .orElse(why);
  }

  /** What the feature says that it was of, where no programme asked for it. */
  private String why(Notice notice, Person person) {
    return composers.stream()
        .filter(composer -> composer.feature().equals(notice.feature()))
        .findFirst()
        .flatMap(composer -> composer.why(notice, person))
        .map(why -> " " + why)
        .orElse("");
  }

  private Text next(Person person, Instant now) {
    HomePhrases phrases = new HomePhrases(person);
    List<Enrolment> places = enrolments.of(person.workspace(), person.id());
    Optional<Enrolment> next =
        places.stream()
            .filter(place -> place.dueAt() != null && place.dueAt().isAfter(now))
            .min(Comparator.comparing(place -> Objects.requireNonNull(place.dueAt())));
    if (next.isPresent()) {
      return programmes
          .find(person.workspace(), next.get().programme())
          .map(p -> phrases.next(p, Objects.requireNonNull(next.get().dueAt())))
          .orElseGet(phrases::noNext);
    }
    return places.stream().anyMatch(Enrolment::paused) ? phrases.nextPaused() : phrases.noNext();
  }
}
