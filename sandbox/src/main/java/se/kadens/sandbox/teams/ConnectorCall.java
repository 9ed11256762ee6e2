package se.kadens.sandbox.teams;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One REST call of the bot.
 *
 * @param at by the sandbox's clock
 * @param path below the service URL, decoded
 * @param body missing when there was none
 * @param status how it was answered; 0 when the connection was cut instead
 */
public record ConnectorCall(
    Instant at, CallKind kind, String method, String path, JsonNode body, int status) {}
