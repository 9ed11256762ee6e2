package se.kadens.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;
import se.kadens.people.Person;
import se.kadens.slack.Posts.Posted;
import tools.jackson.databind.JsonNode;

/** Reaches people by direct message on Slack, and all who read in a channel. */
final class SlackChannel implements Channel {

  static final String NAME = "slack";

  /** Between our clock and Slack's. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** We were not let to read there; sending takes less. */
  private static final Outcome SHUT = new Outcome.Failed("missing_scope");

  private static final Outcome GONE = new Outcome.Failed("message_not_found");

  private final SlackWeb web;
  private final Posts posts;
  private final SlackUsers users;
  private final double ceilingPerSecond;
  private final Clock clock;

  SlackChannel(SlackWeb web, Posts posts, SlackUsers users, double ceilingPerSecond, Clock clock) {
    this.ceilingPerSecond = ceilingPerSecond;
    this.web = web;
    this.posts = posts;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Slack";
  }

  @Override
  public boolean knows(Person person) {
    return userOf(person).isPresent();
  }

  private Optional<String> userOf(Person person) {
    return users.userOf(person.workspace(), person.id());
  }

  @Override
  public Delivery send(Envelope envelope) {
    Person recipient = envelope.recipient();
    Optional<String> user = userOf(recipient);
    if (user.isEmpty()) {
      return new Delivery.Unreachable("nobody on Slack has this person's e-mail address");
    }
    return delivery(
        posts.post(recipient.workspace(), user.get(), envelope.message(), envelope.notice()));
  }

  @Override
  public Delivery announce(Room room, Envelope envelope) {
    return delivery(
        posts.post(
            envelope.recipient().workspace(), room.id(), envelope.message(), envelope.notice()));
  }

  @Override
  public Delivery update(Receipt receipt, Person recipient, Message message) {
    List<String> ts = List.of(receipt.message().split(" "));
    return delivery(posts.replace(recipient.workspace(), receipt.conversation(), ts, message));
  }

  /** Goes on where a page is gone already, and stops where Slack does not do what it is asked. */
  @Override
  public Delivery retract(Receipt receipt, Person recipient) {
    for (String ts : List.of(receipt.message().split(" "))) {
      Outcome outcome =
          web.call("chat.delete", Map.of("channel", receipt.conversation(), "ts", ts));
      if (!(outcome instanceof Outcome.Done) && !GONE.equals(outcome)) {
        return Verdicts.of(outcome, clock.instant());
      }
    }
    return new Delivery.Delivered(receipt);
  }

  private Delivery delivery(Posted posted) {
    return posted.first() instanceof Outcome.Done
        ? new Delivery.Delivered(receipt(posted.channel(), posted.ts()))
        : Verdicts.of(posted.first(), clock.instant());
  }

  /** A message that takes several of Slack's has the ids of all. */
  private static Receipt receipt(String channel, List<String> ts) {
    return new Receipt(NAME, channel, String.join(" ", ts));
  }

  @Override
  public double ceilingPerSecond() {
    return ceilingPerSecond;
  }

  @Override
  public Evidence seek(UUID notice, Person recipient, Instant sentAfter) {
    Optional<String> user = userOf(recipient);
    if (user.isEmpty()) {
      return new Evidence.Unknown();
    }
    Outcome opened = web.call("conversations.open", Map.of("users", user.get()));
    if (opened instanceof Outcome.Done(SlackAnswer answer) && answer.channelId() != null) {
      return seek(answer.channelId(), notice, sentAfter.minus(SKEW));
    }
    return nothingSeen(opened);
  }

  private Evidence nothingSeen(Outcome outcome) {
    boolean answered = outcome instanceof Outcome.Done;
    return !answered
            && Verdicts.of(outcome, clock.instant()) instanceof Delivery.Throttled(Instant until, _)
        ? new Evidence.Later(until)
        : new Evidence.Unknown();
  }

  @Override
  public Evidence seekIn(Room room, UUID notice, Instant sentAfter) {
    return seek(room.id(), notice, sentAfter.minus(SKEW));
  }

  private Evidence seek(String channel, UUID notice, Instant oldest) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = null;
    do {
      Outcome page = web.call("conversations.history", history(channel, oldest, cursor));
      if (!(page instanceof Outcome.Done(SlackAnswer answer))) {
        return SHUT.equals(page) ? new Evidence.Hidden() : nothingSeen(page);
      }
      answer.messages().stream()
          .filter(message -> NoticeMark.isOf(notice, message))
          .forEach(found::add);
      cursor = answer.nextCursor();
    } while (cursor != null);
    if (found.isEmpty()) {
      return new Evidence.Absent();
    }
    // Newest first, as Slack lists them.
    List<NoticeMark.Copy> copies = NoticeMark.copies(found.reversed());
    List<Receipt> receipts =
        copies.stream().map(copy -> receipt(channel, List.copyOf(copy.ids().values()))).toList();
    return new Evidence.Found(
        receipts.getFirst(), receipts.subList(1, receipts.size()), copies.getFirst().isWhole());
  }

  private static Map<String, String> history(
      String channel, Instant oldest, @Nullable String cursor) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("channel", channel);
    parameters.put("oldest", oldest.getEpochSecond() + ".000000");
    parameters.put("include_all_metadata", "true");
    parameters.put("limit", "200");
    if (cursor != null) {
      parameters.put("cursor", cursor);
    }
    return parameters;
  }
}
