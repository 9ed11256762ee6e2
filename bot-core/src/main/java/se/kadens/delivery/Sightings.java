package se.kadens.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Receipt;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;

/**
 * Takes in evidence that a notice arrived, whatever the ledger thought until then. Where two copies
 * of one arrived, one is kept and the other is to be taken back.
 */
@Component
class Sightings {

  private final JdbcClient jdbc;
  private final Inbox inbox;
  private final Composers composers;
  private final Copies copies;
  private final ApplicationEventPublisher events;

  Sightings(
      JdbcClient jdbc,
      Inbox inbox,
      Composers composers,
      Copies copies,
      ApplicationEventPublisher events) {
    this.events = events;
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.composers = composers;
    this.copies = copies;
  }

  /** Somebody acted on the message that carries a notice. */
  record Seen(Person by, UUID notice, Receipt receipt, Instant now) {}

  private record Standing(Notice notice, State state, @Nullable Receipt receipt, int unclearSends) {

    static Standing read(ResultSet row, int number) throws SQLException {
      return new Standing(
          Rows.notice(row),
          State.ofCode(row.getString("state")),
          Rows.receipt(row),
          row.getInt("unclear_sends"));
    }

    boolean isFor(Person person) {
      return notice.key().person().equals(person.id());
    }

    /** Whether the ledger does not count it as said, though it may well have been. */
    boolean mayHaveArrived() {
      return switch (state) {
        case SENDING, UNCLEAR -> true;
        case PLANNED, CLAIMED -> unclearSends > 0;
        case UNDELIVERABLE -> unclearSends > 0;
        case SENT, SKIPPED -> false;
      };
    }
  }

  /** The copy that was acted on is kept: its person has answered it. Nobody else's word counts. */
  @EventListener
  @Transactional
  public void on(Seen seen) {
    Person by = seen.by();
    inbox.oneAtATime(by.id());
    Optional<Standing> locked =
        locked(by.workspace(), seen.notice()).filter(standing -> standing.isFor(by));
    if (locked.isEmpty()) {
      return;
    }
    Standing standing = locked.get();
    Receipt kept = standing.receipt();
    if (standing.mayHaveArrived()) {
      sent(standing.notice(), seen.receipt(), seen.now());
    } else if (standing.state() == State.SENT
        && kept != null
        && isAnotherCopy(standing, kept, seen.receipt())) {
      copies.found(by.workspace(), seen.notice(), kept, seen.now());
      point(by.workspace(), seen.notice(), seen.receipt());
    }
  }

  /** What was sent once cannot have a second copy, and the first one answered stays the one. */
  private boolean isAnotherCopy(Standing standing, Receipt kept, Receipt seen) {
    return standing.unclearSends() > 0
        && kept.channel().equals(seen.channel())
        && !kept.sameMessageAs(seen)
        && !copies.contains(standing.notice(), seen);
  }

  /** A channel says so of a notice that was taken out of the sender's hands meanwhile. */
  @Transactional
  public void arrived(Notice notice, Receipt receipt, Instant now) {
    WorkspaceId workspace = notice.key().workspace();
    Optional<Standing> locked = locked(workspace, notice.id());
    if (locked.isEmpty()) {
      return;
    }
    Standing standing = locked.get();
    Receipt kept = standing.receipt();
    if (standing.mayHaveArrived()) {
      sent(notice, receipt, now);
    } else if (standing.state() == State.SENT && kept != null) {
      if (kept.sameMessageAs(receipt)) {
        point(workspace, notice.id(), receipt);
      } else {
        copies.found(workspace, notice.id(), receipt, now);
      }
    }
  }

  private Optional<Standing> locked(WorkspaceId workspace, UUID notice) {
    return jdbc.sql("SELECT * FROM notice WHERE workspace_id = ? AND id = ? FOR UPDATE")
        .params(workspace.value(), notice)
        .query(Standing::read)
        .optional();
  }

  /** Raises the fence, so that whoever has it in hand lets go of it. */
  private void sent(Notice notice, Receipt receipt, Instant now) {
    jdbc.sql(
            """
            UPDATE notice SET state = 'sent', reason = NULL, channel = :channel,
              conversation = :conversation, message = :message, may_stand = false,
              ended_at = :now, lease_until = NULL, fence = fence + 1
            WHERE workspace_id = :workspace AND id = :notice""")
        .param("channel", receipt.channel())
        .param("conversation", receipt.conversation())
        .param("message", receipt.message())
        .param("now", Timestamps.of(now))
        .param("workspace", notice.key().workspace().value())
        .param("notice", notice.id())
        .update();
    events.publishEvent(new Ended(notice, State.SENT, null, now));
    events.publishEvent(new Settled(receipt.channel(), Settled.How.ARRIVED));
    composers.of(notice).sent(notice, now);
  }

  /** Raises the fence too: who refreshes the other copy must not write down where that is. */
  private void point(WorkspaceId workspace, UUID notice, Receipt receipt) {
    jdbc.sql(
            """
            UPDATE notice SET channel = :channel, conversation = :conversation, message = :message,
              fence = fence + 1
            WHERE workspace_id = :workspace AND id = :notice""")
        .param("channel", receipt.channel())
        .param("conversation", receipt.conversation())
        .param("message", receipt.message())
        .param("workspace", workspace.value())
        .param("notice", notice)
        .update();
  }
}
