package se.kadens.sandbox.teams;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot Connector on loopback with one app in one tenant. It is strict where the real one is, and
 * safe for use by several threads.
 */
public final class TeamsSandbox implements AutoCloseable {

  private TeamsSandbox() {}

  public static TeamsSandbox start(TeamsSandboxSettings settings) {
    throw new UnsupportedOperationException(settings.botId());
  }

  public TeamsSandboxSettings settings() {
    throw new UnsupportedOperationException();
  }

  /** Where the bot calls back, with a slash at its end, as activities say it. */
  public URI serviceUrl() {
    throw new UnsupportedOperationException();
  }

  /** The OpenID metadata that leads to the connector's keys. */
  public URI openIdUrl() {
    throw new UnsupportedOperationException();
  }

  /** The token authority, without the tenant: tokens are at {tenant}/oauth2/v2.0/token below it. */
  public URI loginUrl() {
    throw new UnsupportedOperationException();
  }

  /** Where activities are posted from now on. */
  public void deliverTo(URI messagingEndpoint) {
    throw new UnsupportedOperationException(messagingEndpoint.toString());
  }

  /** Adds a person, or replaces them. */
  public TeamsUser addUser(TeamsUser user) {
    throw new UnsupportedOperationException(user.id());
  }

  public List<TeamsUser> users() {
    throw new UnsupportedOperationException();
  }

  /** This person's client. */
  public TeamsDesk desk(String userId) {
    throw new UnsupportedOperationException(userId);
  }

  /** The conversation of the one team, of which everybody is a member. */
  public String teamId() {
    throw new UnsupportedOperationException();
  }

  /** Installs the app in the team; the bot is told. */
  public TeamsOutcome installInTeam() {
    throw new UnsupportedOperationException();
  }

  public Faults faults() {
    throw new UnsupportedOperationException();
  }

  public PublishedKeys keys() {
    throw new UnsupportedOperationException();
  }

  public Tokens tokens() {
    throw new UnsupportedOperationException();
  }

  /** No token the bot has now is good any longer. */
  public void expireTokens() {
    throw new UnsupportedOperationException();
  }

  /** Every REST call so far, in the order of their answers. */
  public List<ConnectorCall> calls() {
    throw new UnsupportedOperationException();
  }

  /** What Teams would hold against the bot unseen: late answers, invalid or large cards. */
  public List<String> complaints() {
    throw new UnsupportedOperationException();
  }

  /** Posts an activity of the caller's making, with a good token. */
  public TeamsOutcome deliver(ObjectNode activity) {
    throw new UnsupportedOperationException(activity.toString());
  }

  /** Posts this body as it stands, with this Authorization header or none. */
  public TeamsOutcome deliver(byte[] body, @Nullable String authorization) {
    throw new UnsupportedOperationException(body.length + " " + authorization);
  }

  /** Waits until no call and no delivery is under way; whether that came true in time. */
  public boolean awaitQuiet(Duration patience) {
    throw new UnsupportedOperationException(patience.toString());
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
