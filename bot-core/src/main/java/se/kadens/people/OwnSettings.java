package se.kadens.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.language.Language;

/**
 * What a person decides for themselves. Null takes the decision back, so that what HR or the
 * channel says holds again.
 */
@Component
public class OwnSettings {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  OwnSettings(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Transactional
  public void speak(WorkspaceId workspace, PersonId person, @Nullable Language language) {
    jdbc.sql(
            """
            update person set own_language = :language
             where workspace_id = :workspace and person_id = :person
            """)
        .param("language", language == null ? null : language.code())
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
  }

  @Transactional
  public void liveIn(WorkspaceId workspace, PersonId person, @Nullable ZoneId zone) {
    jdbc.sql(
            """
            update person set own_zone = :zone
             where workspace_id = :workspace and person_id = :person
            """)
        .param("zone", zone == null ? null : zone.getId())
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
    events.publishEvent(new PeopleChanged(workspace, person));
  }

  @Transactional
  public void work(WorkspaceId workspace, PersonId person, @Nullable WorkingHours hours) {
    jdbc.sql(
            """
            update person set work_days = :days, work_start = :start, work_end = :end
             where workspace_id = :workspace and person_id = :person
            """)
        .param("days", hours == null ? null : PersonRow.digits(hours.days()))
        .param("start", hours == null ? null : hours.start())
        .param("end", hours == null ? null : hours.end())
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
    events.publishEvent(new PeopleChanged(workspace, person));
  }
}
