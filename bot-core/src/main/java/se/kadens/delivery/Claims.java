package se.kadens.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Channel.Evidence.Found;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;
import se.kadens.delivery.Composition.Reason;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/**
 * Writes down what became of the notices in a node's hands, only as long as nobody else has taken
 * them since.
 */
@Component
class Claims {

  /** Unless it is to be said anew once more since. */
  private static final String REFRESHED =
      """
      refresh_at = CASE WHEN refresh_at <> lease_until THEN refresh_at END, lease_until = NULL""";

  private final JdbcClient jdbc;
  private final Inbox inbox;
  private final Composers composers;
  private final Sightings sightings;
  private final ApplicationEventPublisher events;

  Claims(
      JdbcClient jdbc,
      Inbox inbox,
      Composers composers,
      Sightings sightings,
      ApplicationEventPublisher events) {
    this.events = events;
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.composers = composers;
    this.sightings = sightings;
  }

  @Transactional
  public void sent(Claim claim, Receipt receipt, Instant now) {
    inbox.oneAtATime(claim.notice().key().person());
    int updated =
        held(
                """
                UPDATE notice SET state = 'sent', reason = NULL, channel = :channel,
                  conversation = :conversation, message = :message, may_stand = false,
                  ended_at = :now, lease_until = NULL""",
                claim)
            .param("channel", receipt.channel())
            .param("conversation", receipt.conversation())
            .param("message", receipt.message())
            .param("now", Timestamps.of(now))
            .update();
    if (updated == 1) {
      events.publishEvent(new Ended(claim.notice(), State.SENT, null, now));
      composers.of(claim.notice()).sent(claim.notice(), now);
    } else {
      sightings.arrived(claim.notice(), receipt, now);
    }
  }

  /** It arrived: other copies of it are to be taken back, and what is missing is to follow. */
  @Transactional
  public void found(Claim claim, Found found, Instant now) {
    sent(claim, found.receipt(), now);
    found.copies().forEach(copy -> sightings.arrived(claim.notice(), copy, now));
    if (!found.whole()) {
      stale(claim, now);
      events.publishEvent(new Ledger.Planned());
    }
  }

  /** It was said anew and may have other parts now. */
  @Transactional
  public void replaced(Claim claim, Receipt receipt) {
    held("UPDATE notice SET message = :message, " + REFRESHED, claim)
        .param("message", receipt.message())
        .update();
  }

  /** It was said anew where it stands, or is left as it is. */
  @Transactional
  public void refreshed(Claim claim) {
    held("UPDATE notice SET " + REFRESHED, claim).update();
  }

  @Transactional
  public void skipped(Claim claim, Reason reason, Instant now) {
    ended(claim, State.SKIPPED, reason.code(), now);
  }

  @Transactional
  public void undeliverable(Claim claim, String why, Instant now) {
    inbox.oneAtATime(claim.notice().key().person());
    if (ended(claim, State.UNDELIVERABLE, why, now)) {
      composers
          .find(claim.notice())
          .ifPresent(composer -> composer.undeliverable(claim.notice(), why, now));
    }
  }

  private boolean ended(Claim claim, State state, String reason, Instant now) {
    boolean ended =
        held(
                    """
                UPDATE notice SET state = :state, reason = :reason, ended_at = :now,
                  lease_until = NULL""",
                    claim)
                .param("state", state.code())
                .param("reason", reason)
                .param("now", Timestamps.of(now))
                .update()
            == 1;
    if (ended) {
      events.publishEvent(new Ended(claim.notice(), state, reason, now));
    }
    return ended;
  }

  /** Was not begun: may be taken again at once, when there is room on its channel. */
  @Transactional
  public void givenBack(Claim claim, @Nullable String channel) {
    held(
            "UPDATE notice SET state = 'planned', waits_for = :channel, lease_until = NULL",
            claim,
            "state = 'claimed'")
        .param("channel", channel)
        .update();
  }

  /** Was not begun: to be said in this room, or to its person where there is none. */
  @Transactional
  public void redirected(Claim claim, @Nullable Room room) {
    held(
            """
            UPDATE notice SET state = 'planned', room = :room, waits_for = :channel,
              lease_until = NULL""",
            claim,
            "state = 'claimed'")
        .param("room", room == null ? null : room.key())
        .param("channel", room == null ? null : room.channel())
        .update();
  }

  /** Certainly not said: to be tried again. */
  @Transactional
  public void postponed(Claim claim, Instant until) {
    held("UPDATE notice SET state = 'planned', next_at = :until, lease_until = NULL", claim)
        .param("until", Timestamps.of(until))
        .update();
  }

  /** Certainly not said, since nothing answered: to be tried again there. */
  @Transactional
  public void turnedAway(Claim claim, String why, Instant now, Instant until) {
    held(
            """
            UPDATE notice SET state = 'planned', next_at = :until, lease_until = NULL,
              reason = :why, turned_away = turned_away + 1,
              turned_away_since = coalesce(turned_away_since, :now)""",
            claim)
        .param("until", Timestamps.of(until))
        .param("now", Timestamps.of(now))
        .param("why", why)
        .update();
  }

  /** Nothing has answered for too long: to be said at once on another channel. */
  @Transactional
  public void passedOver(Claim claim, String channel, String why) {
    held(
            """
            UPDATE notice SET state = 'planned', lease_until = NULL, reason = :why,
              turned_away = 0, turned_away_since = NULL,
              passed_over = array_append(passed_over, :channel)""",
            claim)
        .param("channel", channel)
        .param("why", why)
        .update();
  }

  /** This channel cannot say it to this person: to be said at once on another. */
  @Transactional
  public void movedOn(Claim claim, String channel, String why) {
    tried("state = 'planned', reason = :why", claim, channel, why);
  }

  /** This channel cannot say it to this person, nor is there another. */
  @Transactional
  public void unreachable(Claim claim, String channel, String why, Instant now) {
    inbox.oneAtATime(claim.notice().key().person());
    tried("reason = :why", claim, channel, why);
    undeliverable(claim, claim.trail().and(channel, why).whyNot(), now);
  }

  private void tried(String set, Claim claim, String channel, String why) {
    held(
            "UPDATE notice SET "
                + set
                + """
                , lease_until = NULL, turned_away = 0, turned_away_since = NULL,
                  tried = array_append(tried, :channel),
                  tried_why = array_append(tried_why, :why)""",
            claim)
        .param("channel", channel)
        .param("why", why)
        .update();
  }

  /** A fault of ours kept it from being said: to be tried again, and counted. */
  @Transactional
  public void failed(Claim claim, Instant until) {
    held(
            """
            UPDATE notice SET state = 'planned', attempts = attempts + 1, faults = faults + 1,
              next_at = :until, lease_until = NULL""",
            claim)
        .param("until", Timestamps.of(until))
        .update();
  }

  /** Went out, and nobody knows whether it arrived, or else nobody wrote it down. */
  @Transactional
  public void unclear(Claim claim, @Nullable Receipt receipt, String why, Instant lookAt) {
    held(
            """
            UPDATE notice SET state = 'unclear', reason = :why, absent = 0, may_stand = true,
              unclear_sends = unclear_sends + 1, next_at = :at, lease_until = NULL,
              conversation = :conversation, message = :message""",
            claim)
        .param("why", why)
        .param("at", Timestamps.of(lookAt))
        .param("conversation", receipt == null ? null : receipt.conversation())
        .param("message", receipt == null ? null : receipt.message())
        .update();
  }

  /** Still nobody knows whether it was said: to be looked for again. */
  @Transactional
  public void lookAgain(Claim claim, int absent, Instant lookAt) {
    held("UPDATE notice SET absent = :absent, next_at = :at, lease_until = NULL", claim)
        .param("absent", absent)
        .param("at", Timestamps.of(lookAt))
        .update();
  }

  /** It did not arrive: to be said again. */
  @Transactional
  public void absent(Claim claim, Instant now) {
    held(
            """
            UPDATE notice SET state = 'planned', may_stand = false, next_at = :now,
              lease_until = NULL""",
            claim)
        .param("now", Timestamps.of(now))
        .update();
  }

  /** A refresh that did not go through is tried again. */
  @Transactional
  public void stale(Claim claim, Instant until) {
    held("UPDATE notice SET refresh_at = :until, lease_until = NULL", claim)
        .param("until", Timestamps.of(until))
        .update();
  }

  private JdbcClient.StatementSpec held(String update, Claim claim) {
    return held(update, claim, "true");
  }

  /** The workspace a claim belongs to leads, as in every table. */
  private JdbcClient.StatementSpec held(String update, Claim claim, String condition) {
    WorkspaceId workspace = claim.notice().key().workspace();
    return jdbc.sql(
            update
                + " WHERE workspace_id = :workspace AND id = :id AND fence = :fence AND "
                + condition)
        .param("workspace", workspace.value())
        .param("id", claim.notice().id())
        .param("fence", claim.fence());
  }
}
