package se.kadens.sandbox.teams;

import java.time.Clock;
import java.time.Duration;

/**
 * What a tenant starts with.
 *
 * @param port of everything the sandbox serves, 0 for any that is free
 * @param clock dates activities; tokens, rates and patience run on real time, because the
 *     connection they guard does
 * @param invokePatience how long a person's client waits for the answer to an invoke
 * @param messagePatience how long the connector waits before it posts a message again
 */
public record TeamsSandboxSettings(
    int port,
    String appId,
    String appPassword,
    String tenantId,
    String botName,
    Clock clock,
    Limits limits,
    Duration invokePatience,
    Duration messagePatience) {

  /** A tenant for tests: any port, no limits, fixed secrets, Teams' own patience. */
  public static TeamsSandboxSettings forTests(Clock clock) {
    return new TeamsSandboxSettings(
        0,
        "6f0c1d5e-2b7a-4e43-9a51-0d3f7c8b9e10",
        "sandbox-app-password",
        "b1f2a3c4-5d6e-4f70-8123-94a5b6c7d8e9",
        "Kadens",
        clock,
        Limits.NONE,
        Duration.ofSeconds(5),
        Duration.ofSeconds(15));
  }

  /** The bot as it is named in activities. */
  public String botId() {
    return "28:" + appId;
  }

  public TeamsSandboxSettings withPort(int changed) {
    return new TeamsSandboxSettings(
        changed,
        appId,
        appPassword,
        tenantId,
        botName,
        clock,
        limits,
        invokePatience,
        messagePatience);
  }

  public TeamsSandboxSettings withLimits(Limits changed) {
    return new TeamsSandboxSettings(
        port,
        appId,
        appPassword,
        tenantId,
        botName,
        clock,
        changed,
        invokePatience,
        messagePatience);
  }

  public TeamsSandboxSettings withPatience(Duration invoke, Duration message) {
    return new TeamsSandboxSettings(
        port, appId, appPassword, tenantId, botName, clock, limits, invoke, message);
  }
}
