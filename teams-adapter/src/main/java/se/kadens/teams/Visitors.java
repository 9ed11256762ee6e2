package se.kadens.teams;

import com.microsoft.bot.schema.teams.TeamsChannelAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import se.kadens.language.Language;
import se.kadens.people.Met;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.reception.Reception;
import se.kadens.teams.TeamsInstallations.Tenant;

/**
 * Tells who did something, from what a verified request says, and remembers where they were heard
 * from. Only ever asked about personal chats: what is stored is where private words will go.
 */
final class Visitors {

  /** How long a roster's word is enough for somebody who is nobody of ours, or not yet. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(10);

  private final TeamsInstallations installations;
  private final TeamsUsers users;
  private final TeamsDirectory directory;
  private final Connector connector;
  private final Reception core;
  private final Lately asked = new Lately(BETWEEN_QUESTIONS);
  private final AtomicReference<String> lastServiceUrl = new AtomicReference<>("");

  Visitors(
      TeamsInstallations installations,
      TeamsUsers users,
      TeamsDirectory directory,
      Connector connector,
      Reception core) {
    this.installations = installations;
    this.users = users;
    this.directory = directory;
    this.connector = connector;
    this.core = core;
  }

  Visitor identify(Incoming activity, Instant now) {
    Address address = address(activity, now);
    Optional<Person> known =
        users
            .personOf(address.workspace(), address.tenant(), activity.user())
            .flatMap(id -> person(address, id));
    directory.hear(address, activity.language().orElse(null), activity.zone().orElse(null), now);
    return known
        .<Visitor>map(person -> new Visitor.Known(address, person))
        .orElseGet(() -> introduce(activity, address, now));
  }

  /**
   * Who used us beside a message, wherever that stands. Nothing is kept of where it was; what is
   * said to them goes to the chat that they have with us already.
   */
  Visitor recognise(Incoming activity, Instant now) {
    Address there = address(activity, now);
    Address user = there.withoutConversation();
    Met met =
        users.find(user).isPresent()
            ? directory.meetAgain(user, now)
            : meet(user, activity.conversation(), now);
    return switch (met) {
      case Met.Known(PersonId id) ->
          person(user, id)
              .<Visitor>map(
                  person ->
                      new Visitor.Known(users.reach(user.workspace(), id).orElse(user), person))
              .orElseGet(() -> new Visitor.Stranger(user));
      case Met.Unconfirmed(PersonId id) -> new Visitor.Unconfirmed(user, id, language(activity));
      case Met.Nobody _ -> new Visitor.Stranger(user);
    };
  }

  /** Where whoever did something was just heard from. */
  Address address(Incoming activity, Instant now) {
    Tenant tenant = tenant(activity);
    String serviceUrl = activity.activity().getServiceUrl();
    if (!serviceUrl.equals(lastServiceUrl.getAndSet(serviceUrl))) {
      installations.note(tenant, serviceUrl, now);
    }
    return activity.address(tenant.workspace(), tenant.id());
  }

  Tenant tenant(Incoming activity) {
    return installations.tenant(activity.tenants().getFirst()).orElseThrow();
  }

  private Visitor introduce(Incoming activity, Address address, Instant now) {
    return switch (meet(address, Objects.requireNonNull(address.conversation()), now)) {
      case Met.Known(PersonId id) ->
          person(address, id)
              .<Visitor>map(person -> new Visitor.Known(address, person))
              .orElseGet(() -> new Visitor.Stranger(address));
      case Met.Unconfirmed(PersonId id) -> new Visitor.Unconfirmed(address, id, language(activity));
      case Met.Nobody _ -> new Visitor.Stranger(address);
    };
  }

  /** The roster of a conversation they are in says whose address the tenant vouches for. */
  private Met meet(Address address, String chat, Instant now) {
    String user = Objects.requireNonNull(address.user());
    if (asked.did(user, now)) {
      return directory.meetAgain(address, now);
    }
    return switch (connector.member(address.serviceUrl(), chat, user)) {
      case Outcome.Done<TeamsChannelAccount>(TeamsChannelAccount account) -> {
        asked.note(user, now);
        yield directory.take(address, account, now);
      }
      case Outcome.Failed<TeamsChannelAccount> _ -> new Met.Nobody();
      case Outcome.Limited<TeamsChannelAccount> _,
          Outcome.NotSent<TeamsChannelAccount> _,
          Outcome.Unclear<TeamsChannelAccount> _ ->
          throw new TeamsSilent("who " + user + " is");
    };
  }

  private Optional<Person> person(Address address, PersonId id) {
    return core.person(address.workspace(), id).filter(Person::active);
  }

  private Language language(Incoming activity) {
    return activity.language().orElseGet(() -> core.workspace().language());
  }

  /** The Bot Connector would not say something just now. */
  static final class TeamsSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TeamsSilent(String what) {
      super("the Bot Connector does not say " + what);
    }
  }
}
