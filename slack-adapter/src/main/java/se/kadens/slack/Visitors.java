package se.kadens.slack;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.Met;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.reception.Reception;
import se.kadens.slack.SlackTeams.Team;
import se.kadens.slack.SlackUsers.Member;
import tools.jackson.databind.JsonNode;

/** Tells who did something, from what a verified request says. */
final class Visitors {

  private final SlackTeams teams;
  private final SlackUsers users;
  private final SlackDirectory directory;
  private final SlackWeb web;
  private final Reception core;

  Visitors(
      SlackTeams teams, SlackUsers users, SlackDirectory directory, SlackWeb web, Reception core) {
    this.teams = teams;
    this.users = users;
    this.directory = directory;
    this.web = web;
    this.core = core;
  }

  /** The team of that id, unless it is not ours. */
  Optional<Team> team(@Nullable String teamId) {
    return teamId == null ? Optional.empty() : teams.find(teamId);
  }

  /** Who acts there; empty where the team is none of ours. */
  Optional<Visitor> identify(@Nullable String teamId, @Nullable String userId, Instant now) {
    return teamId == null || userId == null
        ? Optional.empty()
        : users.member(teamId, userId).map(member -> identify(member, userId, now));
  }

  Visitor identify(Team team, String userId, Instant now) {
    return identify(new Member(team, users.personOf(team, userId)), userId, now);
  }

  private Visitor identify(Member member, String userId, Instant now) {
    Team team = member.team();
    Optional<Person> known = member.person().flatMap(id -> person(team, id));
    return known
        .<Visitor>map(person -> new Visitor.Known(team, userId, person))
        .orElseGet(() -> introduce(team, userId, now));
  }

  private Visitor introduce(Team team, String userId, Instant now) {
    JsonNode user =
        switch (web.call("users.info", Map.of("user", userId, "include_locale", "true"))) {
          case Outcome.Done(SlackAnswer answer) -> answer.user();
          case Outcome.Failed _ -> Json.object();
          case Outcome.Limited _, Outcome.NotSent _, Outcome.Unclear _ ->
              throw new SlackSilent("users.info for " + userId);
        };
    Visitor stranger = new Visitor.Stranger(team, userId, language(user), null);
    return switch (directory.take(team, user, now)) {
      case Met.Known(PersonId id) ->
          person(team, id)
              .<Visitor>map(person -> new Visitor.Known(team, userId, person))
              .orElse(stranger);
      case Met.Unconfirmed(PersonId id) -> new Visitor.Stranger(team, userId, language(user), id);
      case Met.Nobody() -> stranger;
    };
  }

  /** What to tell somebody who is not ours, or has to say first that they are. */
  String whatToTell(Visitor.Stranger stranger, Instant now) {
    PersonId perhaps = stranger.perhaps();
    return perhaps == null
        ? stranger.phrases().notInKadens()
        : core.askWhetherItIs(
                stranger.team().workspace(), perhaps, SlackChannel.NAME, stranger.language(), now)
            .summary();
  }

  private Optional<Person> person(Team team, PersonId id) {
    return core.person(team.workspace(), id).filter(Person::active);
  }

  private Language language(JsonNode user) {
    Language own = SlackMember.language(user);
    return own == null ? core.workspace().language() : own;
  }

  /** Slack would not say just now who somebody is. */
  static final class SlackSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlackSilent(String what) {
      super("Slack did not answer " + what);
    }
  }
}
