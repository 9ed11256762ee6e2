package se.kadens.sandbox.slack;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace starts with.
 *
 * @param port the port of the Web API, 0 for any that is free
 * @param appToken opens Socket Mode; without it there is none
 * @param clock dates messages, signatures and response URLs; rates, triggers and acknowledgements
 *     run on real time, because the connection they guard does
 */
public record SlackSandboxSettings(
    int port,
    String teamId,
    String teamName,
    String signingSecret,
    String botToken,
    @Nullable String appToken,
    Clock clock,
    Limits limits) {

  /** A workspace for tests: any port, no rate limits, fixed secrets. */
  public static SlackSandboxSettings forTests(Clock clock) {
    return new SlackSandboxSettings(
        0,
        "T0SANDBOX",
        "Exempel AB",
        "8f742231b10e8888abcd99yyyzzz85a5",
        "xoxb-sandbox-token",
        "xapp-sandbox-token",
        clock,
        Limits.NONE);
  }

  public SlackSandboxSettings withLimits(Limits changed) {
    return new SlackSandboxSettings(
        port, teamId, teamName, signingSecret, botToken, appToken, clock, changed);
  }

  public SlackSandboxSettings withPort(int changed) {
    return new SlackSandboxSettings(
        changed, teamId, teamName, signingSecret, botToken, appToken, clock, limits);
  }
}
