package se.kadens.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.storage.Timestamps;

/**
 * On which channels a person is known, where they wish to be asked, and where they spoke last. The
 * channel they are met on first is theirs at once; any other only after they said so on one that
 * is.
 */
@Component
public class Links {

  /** After this long, words are no reason any more to answer where they were said. */
  private static final Duration RECENT = Duration.ofHours(12);

  /** A question that was not answered may be put again after this long. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Links(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  public enum State {
    PROPOSED,
    CONFIRMED,
    /** Stays so until the person says otherwise. */
    REFUSED
  }

  /**
   * How it stands with a channel somebody asked to be known on.
   *
   * @param round how often the person was to be asked, this time included
   */
  public record Proposal(State state, int round) {}

  /** The channel this person chose, or was known on first. */
  public Optional<String> preferred(WorkspaceId workspace, PersonId person) {
    return confirmed(workspace, person).stream().findFirst();
  }

  /** The channel this person spoke on last, if that was not long ago. */
  public Optional<String> lastSpoken(WorkspaceId workspace, PersonId person, Instant now) {
    return of(
            """
            select channel from channel_link
             where state = 'CONFIRMED' and spoken_at > :since
               and workspace_id = :workspace and person_id = :person
             order by spoken_at desc, spoken_ordinal desc limit 1
            """,
            workspace,
            person)
        .param("since", Timestamps.of(now.minus(RECENT)))
        .query(String.class)
        .optional();
  }

  /** The channels this person is known on: where they are asked, then where they were met first. */
  public List<String> confirmed(WorkspaceId workspace, PersonId person) {
    return of(
            """
            select channel from channel_link
             where state = 'CONFIRMED' and workspace_id = :workspace and person_id = :person
             order by chosen desc, met_first desc, channel
            """,
            workspace,
            person)
        .query((row, _) -> row.getString("channel"))
        .list();
  }

  public Optional<State> state(WorkspaceId workspace, PersonId person, String channel) {
    return of(
            """
            select state from channel_link
             where workspace_id = :workspace and person_id = :person and channel = :channel
            """,
            workspace,
            person)
        .param("channel", channel)
        .query(String.class)
        .optional()
        .map(State::valueOf);
  }

  /** Notes that the person spoke on a channel, which they are known on. */
  @Transactional
  public void spoken(WorkspaceId workspace, PersonId person, String channel, Instant at) {
    if (noteSpoken(workspace, person, channel, at) == 0 && noteFirst(workspace, person, channel)) {
      noteSpoken(workspace, person, channel, at);
    }
  }

  private int noteSpoken(WorkspaceId workspace, PersonId person, String channel, Instant at) {
    return of(
            """
            update channel_link
               set spoken_at = greatest(spoken_at, :at),
                   spoken_ordinal = case when spoken_at > :at then spoken_ordinal
                     else nextval('channel_link_spoken') end
             where workspace_id = :workspace and person_id = :person and channel = :channel
               and state = 'CONFIRMED'
            """,
            workspace,
            person)
        .param("channel", channel)
        .param("at", Timestamps.of(at))
        .update();
  }

  /**
   * Somebody with the person's verified address is a user of the channel.
   *
   * @return whether that is the person beyond doubt
   */
  boolean meet(WorkspaceId workspace, PersonId person, String channel) {
    return isConfirmed(workspace, person, channel)
        || noteFirst(workspace, person, channel)
        // Another meeting on the same channel was quicker.
        || isConfirmed(workspace, person, channel);
  }

  private boolean isConfirmed(WorkspaceId workspace, PersonId person, String channel) {
    return state(workspace, person, channel).filter(State.CONFIRMED::equals).isPresent();
  }

  /** Notes a channel for somebody who is known on none; returns whether it did. */
  private boolean noteFirst(WorkspaceId workspace, PersonId person, String channel) {
    return of(
                """
                insert into channel_link (workspace_id, person_id, channel, state, met_first)
                select workspace_id, person_id, :channel, 'CONFIRMED', true from person
                 where workspace_id = :workspace and person_id = :person
                on conflict do nothing
                """,
                workspace,
                person)
            .param("channel", channel)
            .update()
        == 1;
  }

  /**
   * Takes in whether a channel has switched the person's account off.
   *
   * @return whether any channel they are known on has it switched on
   */
  boolean anyActive(WorkspaceId workspace, PersonId person, String channel, boolean active) {
    of(
            """
            update channel_link set active = :active
             where workspace_id = :workspace and person_id = :person and channel = :channel
               and active <> :active
            """,
            workspace,
            person)
        .param("channel", channel)
        .param("active", active)
        .update();
    return of(
            """
            select coalesce(bool_or(active), :active) from channel_link
             where workspace_id = :workspace and person_id = :person and state = 'CONFIRMED'
            """,
            workspace,
            person)
        .param("active", active)
        .query(Boolean.class)
        .single();
  }

  /** Notes that somebody wants to be known as the person on one more channel. */
  @Transactional
  public Proposal propose(WorkspaceId workspace, PersonId person, String channel, Instant now) {
    of(
            """
            insert into channel_link (workspace_id, person_id, channel, state, asked, asked_at)
            values (:workspace, :person, :channel, 'PROPOSED', 1, :now)
            on conflict (workspace_id, person_id, channel) do update
               set asked = channel_link.asked + 1, asked_at = :now
             where channel_link.state = 'PROPOSED' and channel_link.asked_at <= :before
            """,
            workspace,
            person)
        .param("channel", channel)
        .param("now", Timestamps.of(now))
        .param("before", Timestamps.of(now.minus(PATIENCE)))
        .update();
    return of(
            """
            select state, asked from channel_link
             where workspace_id = :workspace and person_id = :person and channel = :channel
            """,
            workspace,
            person)
        .param("channel", channel)
        .query((row, _) -> new Proposal(State.valueOf(row.getString(1)), row.getInt(2)))
        .single();
  }

  /** Settles that it is the person; returns whether that was open until now. */
  @Transactional
  public boolean confirm(WorkspaceId workspace, PersonId person, String channel, Instant now) {
    boolean open =
        decide("CONFIRMED", "state in ('PROPOSED', 'REFUSED')", workspace, person, channel, now);
    if (open) {
      events.publishEvent(new Linked(workspace, person, channel));
    }
    return open;
  }

  /** Settles that it is somebody else; returns whether that was open until now. */
  @Transactional
  public boolean refuse(WorkspaceId workspace, PersonId person, String channel, Instant now) {
    return decide("REFUSED", "state = 'PROPOSED'", workspace, person, channel, now);
  }

  private boolean decide(
      String state,
      String when,
      WorkspaceId workspace,
      PersonId person,
      String channel,
      Instant now) {
    return of(
                """
                update channel_link set state = :state, decided_at = :now
                 where workspace_id = :workspace and person_id = :person and channel = :channel
                   and\s"""
                    + when,
                workspace,
                person)
            .param("channel", channel)
            .param("state", state)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Has the person asked on this channel; returns whether they are known there. */
  @Transactional
  public boolean choose(WorkspaceId workspace, PersonId person, String channel) {
    if (!confirmed(workspace, person).contains(channel)) {
      return false;
    }
    // One after the other, for there is never more than one chosen, not even between two rows.
    setChosen(false, "channel <> :channel", workspace, person, channel);
    setChosen(true, "channel = :channel", workspace, person, channel);
    return true;
  }

  private void setChosen(
      boolean chosen, String which, WorkspaceId workspace, PersonId person, String channel) {
    of(
            """
            update channel_link set chosen = :chosen
             where workspace_id = :workspace and person_id = :person and chosen <> :chosen
               and\s"""
                + which,
            workspace,
            person)
        .param("chosen", chosen)
        .param("channel", channel)
        .update();
  }

  private StatementSpec of(String sql, WorkspaceId workspace, PersonId person) {
    return jdbc.sql(sql).param("workspace", workspace.value()).param("person", person.value());
  }
}
