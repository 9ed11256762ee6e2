package se.kadens.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Channels;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.LaneShut;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.delivery.ShutLanes;
import se.kadens.delivery.ShutLanes.ShutLane;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.Role;

/**
 * Tells administrators, once, that a channel takes nothing from us; on another channel, since it
 * would never arrive there. Where there is none, the log and the health say it.
 */
@Component
class TellAdministrators implements Composer {

  private static final String FEATURE = "upkeep";
  private static final String KIND = "shut";
  private static final Duration WORTH_READING = Duration.ofDays(2);

  private final People people;
  private final ShutLanes shutLanes;
  private final Ledger ledger;
  private final Channels channels;
  private final ObjectProvider<Channel> all;

  TellAdministrators(
      People people,
      ShutLanes shutLanes,
      Ledger ledger,
      Channels channels,
      ObjectProvider<Channel> all) {
    this.people = people;
    this.shutLanes = shutLanes;
    this.ledger = ledger;
    this.channels = channels;
    this.all = all;
  }

  /** In the transaction in which it is noted; once for each time it is shut. */
  @EventListener
  void on(LaneShut shut) {
    List<String> others =
        all.stream()
            .map(Channel::name)
            .filter(name -> !shutLanes.contains(shut.workspace(), name))
            .toList();
    people.inRole(shut.workspace(), Role.ADMIN).stream()
        .filter(person -> isOnOneOf(others, person))
        .forEach(person -> plan(shut, person));
  }

  private boolean isOnOneOf(List<String> names, Person person) {
    return all.stream()
        .anyMatch(channel -> names.contains(channel.name()) && channel.knows(person));
  }

  private void plan(LaneShut shut, Person person) {
    ledger.plan(
        new NoticeKey(
            shut.workspace(),
            FEATURE + "/" + shut.channel(),
            shut.since().toString(),
            person.id(),
            KIND),
        FEATURE,
        shut.channel(),
        Urgency.SCHEDULED,
        shut.since(),
        shut.since().plus(WORTH_READING));
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<ShutLane> lane =
        shutLanes
            .find(recipient.workspace(), notice.subject())
            .filter(shut -> shut.since().toString().equals(notice.key().period()));
    if (lane.isEmpty() || recipient.role() != Role.ADMIN) {
      return new Composition.Skip(Reason.MOVED_ON);
    }
    String title = channels.title(notice.subject());
    UpkeepPhrases phrases = new UpkeepPhrases(recipient.language());
    LocalDateTime since = LocalDateTime.ofInstant(lane.get().since(), recipient.zone());
    return new Composition.Say(
        Message.of(
            new Paragraph(phrases.shut(title, since, code(lane.get().why()))),
            new Paragraph(phrases.meanwhile(title)),
            new Paragraph(phrases.remedy())));
  }

  /** What to do follows it, in the words of the log. */
  private static String code(String why) {
    return why.replaceFirst(":.*", "");
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return Optional.of(
        new UpkeepPhrases(recipient.language()).why(channels.title(notice.subject())));
  }
}
