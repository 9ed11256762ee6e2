package se.kadens.delivery;

import java.time.Instant;
import se.kadens.delivery.Notice.Urgency;

/**
 * A notice that is to be planned.
 *
 * @param subject what its feature finds again by it what it is about
 */
public record ToSay(
    NoticeKey key,
    String feature,
    String subject,
    Urgency urgency,
    Instant dueAt,
    Instant expiresAt) {}
