package se.kadens.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.storage.Columns;

/** Plans in the ledger what is to be said to many at once. */
@Component
public class ManyNotices {

  /** In one order everywhere, so that two who plan some of the same never wait for each other. */
  private static final Comparator<ToSay> BY_KEY =
      Comparator.comparing((ToSay each) -> each.key().person().value())
          .thenComparing(each -> each.key().source())
          .thenComparing(each -> each.key().period())
          .thenComparing(each -> each.key().kind());

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  ManyNotices(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Plans notices in the caller's transaction, each but those whose key was planned before,
   * whatever became of them. Of several with the same key the first counts.
   */
  public void plan(Collection<ToSay> notices) {
    if (notices.isEmpty()) {
      return;
    }
    List<ToSay> all = notices.stream().sorted(BY_KEY).toList();
    jdbc.sql(
            """
            INSERT INTO notice (workspace_id, id, source, period, person_id, kind, feature,
              subject, urgency, due_at, next_at, expires_at)
            SELECT workspace, id, source, period, person, kind, feature, subject, urgency,
              due::timestamptz, due::timestamptz, expires::timestamptz
            FROM unnest(:workspaces, :ids, :sources, :periods, :people, :kinds, :features,
                :subjects, :urgencies, :dues, :expiries)
              AS row (workspace, id, source, period, person, kind, feature, subject, urgency, due,
                expires)
            ON CONFLICT (workspace_id, source, period, person_id, kind) DO NOTHING""")
        .param("workspaces", Columns.of("uuid", all, each -> each.key().workspace().value()))
        .param("ids", Columns.of("uuid", all, _ -> UUID.randomUUID()))
        .param("sources", Columns.of("text", all, each -> each.key().source()))
        .param("periods", Columns.of("text", all, each -> each.key().period()))
        .param("people", Columns.of("uuid", all, each -> each.key().person().value()))
        .param("kinds", Columns.of("text", all, each -> each.key().kind()))
        .param("features", Columns.of("text", all, ToSay::feature))
        .param("subjects", Columns.of("text", all, ToSay::subject))
        .param("urgencies", Columns.of("int4", all, each -> each.urgency().rank()))
        .param("dues", Columns.of("text", all, each -> each.dueAt().toString()))
        .param("expiries", Columns.of("text", all, each -> each.expiresAt().toString()))
        .update();
    events.publishEvent(new Ledger.Planned());
  }
}
