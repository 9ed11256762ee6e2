package se.kadens.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import se.kadens.reception.Reception;
import se.kadens.slack.SlackTeams.Team;
import se.kadens.wire.Pause;

/** Tells an operator, before anything else begins, what keeps Slack from working. */
public final class SlackStartup {

  private final SlackSettings settings;
  private final ObjectProvider<Connection> connection;

  SlackStartup(SlackSettings settings, ObjectProvider<Connection> connection) {
    this.settings = settings;
    this.connection = connection;
  }

  /** What there is once Slack is set up. */
  record Connection(SlackWeb web, Reception core, SlackTeams teams, Pause pause) {}

  /** One sentence for each setting without which Slack cannot work. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (settings.botToken() == null) {
      missing.add("KADENS_SLACK_BOT_TOKEN is not set: the bot token that begins with xoxb-.");
    }
    if (settings.signingSecrets().isEmpty() && settings.appToken() == null) {
      missing.add(
          "KADENS_SLACK_SIGNING_SECRET is not set: the signing secret on the app's page at Slack.");
    }
    return missing;
  }

  /**
   * Asks Slack whether it takes our token, and remembers which Slack workspace it is for.
   *
   * @return one sentence that names the setting to change; empty when all is well
   */
  public Optional<String> problem(Instant now) {
    if (!missing().isEmpty()) {
      return Optional.of(String.join(" ", missing()));
    }
    Connection to = connection.getObject();
    Patience patience = new Patience(3, Duration.ofSeconds(30), to.pause());
    return Optional.ofNullable(
        switch (patience.with(() -> to.web().call("auth.test", Map.of()))) {
          case Outcome.Done(SlackAnswer answer) -> note(to, answer, now);
          case Outcome.Failed(String error) -> refusal(error);
          case Outcome.Limited(Duration wait) ->
              "Slack asks to wait for " + wait.toSeconds() + " seconds before it is called again.";
          case Outcome.NotSent(String why) -> unreached(why);
          case Outcome.Unclear(String why) -> unreached(why);
        });
  }

  private static @Nullable String note(Connection to, SlackAnswer answer, Instant now) {
    String id = answer.teamId();
    if (id == null) {
      return "KADENS_SLACK_API_URL answers auth.test without a team_id: it is not Slack's Web API.";
    }
    Team team = new Team(to.core().workspace().id(), id, answer.userId());
    Optional<String> other = to.teams().nameOfAnother(team);
    if (other.isPresent()) {
      return "KADENS_SLACK_BOT_TOKEN is a token of the Slack workspace %s, and this database is of %s: take a token of that one, or remove the app there while Kadens runs; docs/slack.md tells how to move where that is no longer possible."
          .formatted(answer.team() == null ? id : answer.team(), other.get());
    }
    to.teams().note(team, answer.team() == null ? id : answer.team(), now);
    return null;
  }

  private String refusal(String error) {
    if (error.startsWith(SlackWeb.HTTP)) {
      String status = error.substring(SlackWeb.HTTP.length());
      return "KADENS_SLACK_API_URL: there is no Web API at "
          + settings.apiUrl()
          + " (HTTP "
          + status
          + ").";
    }
    return "KADENS_SLACK_BOT_TOKEN is not taken by Slack ("
        + error
        + "): copy the Bot User OAuth Token from the app's page, OAuth & Permissions.";
  }

  private String unreached(String why) {
    return "KADENS_SLACK_API_URL: Slack could not be reached at "
        + settings.apiUrl()
        + " ("
        + why
        + ").";
  }
}
