package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.people.OwnSettings;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

class KeepEnrolmentsTests {

  private final Stage stage = Stage.at("2026-11-23T06:00:00Z");
  private final JdbcClient jdbc = stage.get(JdbcClient.class);

  @Test
  void keepsTheOthersWhereAPlanOfOneWorkspaceCannotBeRead() {
    stage.company().with("Anna Berg", "Bo Lind");
    Person anna = stage.person("Anna Berg");
    Programme programme = stage.programme("Veckan", Plans.weekly());
    WorkspaceId one = unreadablePlan();
    WorkspaceId other = unreadablePlan();
    jdbc.sql("DELETE FROM enrolment").update();

    assertThatThrownBy(() -> stage.get(KeepEnrolments.class).at(stage.now()))
        .as("so that it is seen that the chore is late")
        .hasMessageContainingAll(one.value().toString(), other.value().toString());
    assertThat(stage.get(Enrolments.class).find(stage.workspace(), programme.id(), anna.id()))
        .isPresent();
  }

  @Test
  void looksAtNobodyElseWhereOnePersonMoves() {
    stage.company().with("Anna Berg", "Bo Lind");
    Person anna = stage.person("Anna Berg");
    Person bo = stage.person("Bo Lind");
    Programme programme = stage.programme("Veckan", Plans.weekly());
    jdbc.sql("UPDATE enrolment SET due_at = due_at + interval '7 minutes'").update();
    Instant before = due(programme, bo);

    stage.get(OwnSettings.class).liveIn(stage.workspace(), anna.id(), ZoneId.of("Europe/Lisbon"));

    assertThat(due(programme, anna)).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(due(programme, bo)).isEqualTo(before);
  }

  private @Nullable Instant due(Programme programme, Person person) {
    return stage
        .get(Enrolments.class)
        .find(stage.workspace(), programme.id(), person.id())
        .orElseThrow()
        .dueAt();
  }

  private WorkspaceId unreadablePlan() {
    WorkspaceId workspace = WorkspaceId.create();
    UUID programme = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO workspace (workspace_id, home, name, language, zone, country)
            VALUES (?, false, 'Another', 'sv', 'Europe/Stockholm', 'SE')""")
        .param(workspace.value())
        .update();
    jdbc.sql(
            """
            INSERT INTO programme (workspace_id, id, name, created_at)
            VALUES (?, ?, 'Veckan', now())""")
        .params(workspace.value(), programme)
        .update();
    jdbc.sql(
            """
            INSERT INTO programme_version (workspace_id, programme_id, from_date, plan, saved_at)
            VALUES (?, ?, '2026-11-23', '{"every": "now and then"}', now())""")
        .params(workspace.value(), programme)
        .update();
    return workspace;
  }
}
