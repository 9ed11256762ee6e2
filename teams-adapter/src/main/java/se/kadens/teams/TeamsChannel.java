package se.kadens.teams;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;
import se.kadens.people.Person;

/** Reaches people in their personal chats on Microsoft Teams, and all who read in a channel. */
final class TeamsChannel implements Channel {

  static final String NAME = "teams";

  private final Posts posts;
  private final TeamsUsers users;
  private final TeamsRooms rooms;
  private final TeamsSettings settings;
  private final Clock clock;

  TeamsChannel(
      Posts posts, TeamsUsers users, TeamsRooms rooms, TeamsSettings settings, Clock clock) {
    this.posts = posts;
    this.users = users;
    this.rooms = rooms;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Microsoft Teams";
  }

  @Override
  public boolean knows(Person person) {
    return users.reach(person.workspace(), person.id()).isPresent();
  }

  @Override
  public Delivery send(Envelope envelope) {
    Person recipient = envelope.recipient();
    Optional<Address> address = users.reach(recipient.workspace(), recipient.id());
    if (address.isEmpty()) {
      return unknown(recipient);
    }
    return delivery(
        posts.post(address.get(), envelope.message(), envelope.notice(), recipient.language()));
  }

  private Delivery unknown(Person recipient) {
    return new Delivery.Unreachable(
        users.addressOf(recipient.workspace(), recipient.id()).isPresent()
            ? "this person has blocked the app on Teams or has removed it"
            : "nobody on Teams has this person's e-mail address");
  }

  @Override
  public Delivery announce(Room room, Envelope envelope) {
    Person recipient = envelope.recipient();
    return rooms
        .find(recipient.workspace(), room.id())
        .map(
            there ->
                delivery(
                    posts.announce(
                        there, envelope.message(), envelope.notice(), recipient.language())))
        .orElseGet(() -> new Delivery.Unreachable("the app is not in that team"));
  }

  @Override
  public Delivery update(Receipt receipt, Person recipient, Message message) {
    return at(receipt, recipient)
        .map(
            address ->
                delivery(posts.replace(address, ids(receipt), message, null, recipient.language())))
        .orElseGet(() -> unknown(recipient));
  }

  @Override
  public Delivery retract(Receipt receipt, Person recipient) {
    Optional<Address> address = at(receipt, recipient);
    if (address.isEmpty()) {
      return unknown(recipient);
    }
    for (String id : ids(receipt)) {
      Outcome<String> outcome = posts.retract(address.get(), id);
      if (!(outcome instanceof Outcome.Done) && !isGoneAlready(outcome)) {
        return Verdicts.of(outcome, settings.credentialSetting(), clock.instant());
      }
    }
    return new Delivery.Delivered(receipt);
  }

  private static boolean isGoneAlready(Outcome<String> outcome) {
    return outcome instanceof Outcome.Failed<String>(int status, String code)
        && status == 404
        && !Verdicts.isGone(status, code);
  }

  /** The channel it was said in, or where the person is now, in the conversation of that time. */
  private Optional<Address> at(Receipt receipt, Person recipient) {
    return rooms
        .find(recipient.workspace(), receipt.conversation())
        .or(
            () ->
                users
                    .addressOf(recipient.workspace(), recipient.id())
                    .map(address -> address.in(receipt.conversation())));
  }

  private static List<String> ids(Receipt receipt) {
    return List.of(receipt.message().split(" "));
  }

  private Delivery delivery(Posted posted) {
    return posted.first() instanceof Outcome.Done
        ? new Delivery.Delivered(
            new Receipt(NAME, posted.conversation(), String.join(" ", posted.activities())))
        : Verdicts.of(posted.first(), settings.credentialSetting(), clock.instant());
  }

  @Override
  public Evidence seek(UUID notice, Person recipient, Instant sentAfter) {
    return new Evidence.Hidden();
  }

  @Override
  public Evidence seekIn(Room room, UUID notice, Instant sentAfter) {
    return new Evidence.Hidden();
  }

  @Override
  public double ceilingPerSecond() {
    return settings.ceilingPerSecond();
  }
}
