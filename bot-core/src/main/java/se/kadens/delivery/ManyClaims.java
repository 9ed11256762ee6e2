package se.kadens.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Receipt;
import se.kadens.people.PersonId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;

/**
 * Writes down of many notices at once what {@link Claims} does of one, under the same conditions.
 */
@Component
class ManyClaims {

  private final JdbcClient jdbc;
  private final Inbox inbox;
  private final Composers composers;
  private final ApplicationEventPublisher events;

  ManyClaims(JdbcClient jdbc, Inbox inbox, Composers composers, ApplicationEventPublisher events) {
    this.events = events;
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.composers = composers;
  }

  /** A notice that is about to be said. */
  record Intent(Claim claim, String channel, Instant now) {}

  /** A notice that was said. */
  record Arrival(Claim claim, Receipt receipt, Instant now) {}

  /** Returns for each whether it may be said now; of several to one person, one may. */
  @Transactional
  public List<Boolean> sending(List<Intent> intents) {
    Set<PersonId> spokenTo = new HashSet<>();
    List<Intent> first =
        intents.stream()
            .filter(intent -> spokenTo.add(intent.claim().notice().key().person()))
            .toList();
    Instant now = latest(first, Intent::now);
    Set<UUID> ours =
        held(
                """
                UPDATE notice n SET state = 'sending', attempts = attempts + 1, absent = 0,
                  channel = held.channel, waits_for = NULL, sending_since = :now, lease_until = :lease
                FROM unnest(:workspaces, :ids, :fences, :channels)
                  AS held (workspace_id, id, fence, channel)
                WHERE n.workspace_id = held.workspace_id AND n.id = held.id
                  AND n.fence = held.fence
                  AND NOT EXISTS (
                    SELECT FROM notice o
                    WHERE o.workspace_id = n.workspace_id AND o.person_id = n.person_id
                      AND o.id <> n.id AND o.state = 'sending')
                RETURNING n.id""",
                first,
                Intent::claim)
            .param("channels", Columns.of("text", first, Intent::channel))
            .param("now", Timestamps.of(now))
            .param("lease", Timestamps.of(now.plus(DueNotices.LEASE)))
            .query((row, _) -> row.getObject("id", UUID.class))
            .set();
    return intents.stream().map(intent -> ours.contains(intent.claim().notice().id())).toList();
  }

  /**
   * Returns for each whether it was written down; what was not is to be written down by itself,
   * since it is no longer ours or its person is just doing something.
   */
  @Transactional
  public List<Boolean> sent(List<Arrival> arrivals) {
    Set<PersonId> still =
        inbox.oneAtATimeWhereFree(
            arrivals.stream().map(arrival -> personOf(arrival.claim())).toList());
    List<Arrival> free =
        arrivals.stream().filter(arrival -> still.contains(personOf(arrival.claim()))).toList();
    if (free.isEmpty()) {
      return arrivals.stream().map(_ -> false).toList();
    }
    Instant now = latest(free, Arrival::now);
    Set<UUID> written =
        held(
                """
                UPDATE notice n SET state = 'sent', reason = NULL, channel = held.channel,
                  conversation = held.conversation, message = held.message, may_stand = false,
                  ended_at = :now, lease_until = NULL
                FROM unnest(:workspaces, :ids, :fences, :channels, :conversations, :messages)
                  AS held (workspace_id, id, fence, channel, conversation, message)
                WHERE n.workspace_id = held.workspace_id AND n.id = held.id
                  AND n.fence = held.fence
                RETURNING n.id""",
                free,
                Arrival::claim)
            .param("channels", Columns.of("text", free, each -> each.receipt().channel()))
            .param("conversations", Columns.of("text", free, each -> each.receipt().conversation()))
            .param("messages", Columns.of("text", free, each -> each.receipt().message()))
            .param("now", Timestamps.of(now))
            .query((row, _) -> row.getObject("id", UUID.class))
            .set();
    free.stream()
        .map(arrival -> arrival.claim().notice())
        .filter(notice -> written.contains(notice.id()))
        .peek(notice -> events.publishEvent(new Ended(notice, State.SENT, null, now)))
        .collect(Collectors.groupingBy(composers::of))
        .forEach((composer, notices) -> composer.sent(notices, now));
    return arrivals.stream()
        .map(arrival -> written.contains(arrival.claim().notice().id()))
        .toList();
  }

  private static PersonId personOf(Claim claim) {
    return claim.notice().key().person();
  }

  private static <T> Instant latest(Collection<T> all, Function<T, Instant> moment) {
    return all.stream().map(moment).max(Instant::compareTo).orElseThrow();
  }

  private <T> JdbcClient.StatementSpec held(String update, List<T> all, Function<T, Claim> claim) {
    return jdbc.sql(update)
        .param(
            "workspaces",
            Columns.of("uuid", all, each -> claim.apply(each).notice().key().workspace().value()))
        .param("ids", Columns.of("uuid", all, each -> claim.apply(each).notice().id()))
        .param("fences", Columns.of("int8", all, each -> claim.apply(each).fence()));
  }
}
