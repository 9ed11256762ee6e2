package se.kadens.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * The forms that are open somewhere, as the cards they were shown as: what comes back tells what
 * was typed and not what was asked, and a correction shows both. Each is sealed by the id that its
 * card carries: whoever reads the table learns that somebody opened a form, and not which.
 */
final class KeptForms {

  /** A form that has stayed open longer is sent in without a card to correct. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JdbcClient jdbc;

  KeptForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a form for one person, under the id that it was rendered with. */
  UUID keep(WorkspaceId workspace, PersonId person, ObjectNode card, Instant now) {
    UUID form = UUID.fromString(card.at("/actions/0/data/" + CardData.FORM).asText());
    FormSeal seal = FormSeal.of(form);
    jdbc.sql(
            """
            INSERT INTO teams_form (workspace_id, form_hash, person_id, sealed, kept_at)
            VALUES (:workspace, :form, :person, :sealed, :now)
            ON CONFLICT (workspace_id, form_hash) DO UPDATE
              SET sealed = excluded.sealed, kept_at = excluded.kept_at
              WHERE teams_form.person_id = excluded.person_id
            """)
        .param("workspace", workspace.value())
        .param("form", seal.name())
        .param("person", person.value())
        .param("sealed", seal.seal(card.toString()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return form;
  }

  /** A form that was shown to this very person. */
  Optional<ObjectNode> find(WorkspaceId workspace, PersonId person, UUID form) {
    FormSeal seal = FormSeal.of(form);
    return jdbc.sql(
            """
            SELECT sealed FROM teams_form
            WHERE workspace_id = :workspace AND form_hash = :form AND person_id = :person
            """)
        .param("workspace", workspace.value())
        .param("form", seal.name())
        .param("person", person.value())
        .query((row, _) -> card(seal.open(row.getBytes("sealed"))))
        .optional();
  }

  /** Once it has been sent in and taken. */
  void forget(WorkspaceId workspace, PersonId person, UUID form) {
    jdbc.sql(
            """
            DELETE FROM teams_form
            WHERE workspace_id = :workspace AND form_hash = :form AND person_id = :person
            """)
        .param("workspace", workspace.value())
        .param("form", FormSeal.of(form).name())
        .param("person", person.value())
        .update();
  }

  void forgetOld(Instant now) {
    jdbc.sql("DELETE FROM teams_form WHERE kept_at < :limit")
        .param("limit", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static ObjectNode card(String json) {
    try {
      return MAPPER.readValue(json, ObjectNode.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a kept form is no card", broken);
    }
  }
}
