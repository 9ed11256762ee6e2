package se.kadens.slack;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.reception.Reception;
import se.kadens.slack.SlackTeams.Team;
import tools.jackson.databind.JsonNode;

/** Reads the messages that shortcuts are used on, as whoever uses them reads them. */
final class OtherMessages {

  /** https://docs.slack.dev/messaging/formatting-message-text */
  private static final Pattern MENTION = Pattern.compile("<([@#!])([^|>]+)(?:\\|([^>]*))?>");

  private final SlackUsers users;
  private final Reception core;

  OtherMessages(SlackUsers users, Reception core) {
    this.users = users;
    this.core = core;
  }

  OtherMessage read(Team team, JsonNode message) {
    String text = MENTION.matcher(Json.textOr("", message, "text")).replaceAll(m -> named(team, m));
    return new OtherMessage(author(team, message), SlackText.typed(text).strip());
  }

  private @Nullable PersonId author(Team team, JsonNode message) {
    String user = Json.text(message, "user");
    return user == null || Json.text(message, "bot_id") != null
        ? null
        : users.personOf(team, user).orElse(null);
  }

  private String named(Team team, MatchResult mention) {
    String id = mention.group(2);
    String label = mention.group(3);
    String name =
        switch (mention.group(1)) {
          case "@" -> "@" + nameOf(team, id).orElse(label == null ? id : label);
          case "#" -> "#" + (label == null || label.isEmpty() ? id : label);
          default -> label == null ? "@" + id.replaceFirst("\\^.*", "") : label;
        };
    return Matcher.quoteReplacement(name);
  }

  private Optional<String> nameOf(Team team, String user) {
    return users
        .personOf(team, user)
        .flatMap(person -> core.person(team.workspace(), person))
        .map(Person::name);
  }
}
