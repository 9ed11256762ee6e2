package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.language.Language;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.testkit.TestDatabase;

class KeptFormsTests {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private static final class Shared {
    static final TestDatabase DATABASE = migrated();

    private static TestDatabase migrated() {
      TestDatabase database = TestDatabase.create();
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:db/migration/teams")
          .load()
          .migrate();
      return database;
    }
  }

  private final WorkspaceId acme = WorkspaceId.create();
  private final PersonId anna = PersonId.create();
  private final JdbcClient jdbc = JdbcClient.create(Shared.DATABASE.dataSource());
  private final KeptForms forms = new KeptForms(jdbc);

  @Test
  void keepsAFormUnderTheIdItCarries() {
    UUID id = UUID.randomUUID();
    ObjectNode card = card(id);

    assertThat(forms.keep(acme, anna, card, NOW)).isEqualTo(id);

    assertThat(forms.find(acme, anna, id)).contains(card);
  }

  @Test
  void findsNobodyElsesForm() {
    UUID id = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);

    assertThat(forms.find(acme, PersonId.create(), id)).isEmpty();
    assertThat(forms.find(WorkspaceId.create(), anna, id)).isEmpty();
    assertThat(forms.find(acme, anna, UUID.randomUUID())).isEmpty();
  }

  @Test
  void keepsTheLatestOfAFormButNeverOverSomebodyElses() {
    UUID id = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);
    ObjectNode later = card(id).put("lang", "en");

    forms.keep(acme, anna, later, NOW);
    forms.keep(acme, PersonId.create(), card(id), NOW);

    assertThat(forms.find(acme, anna, id)).contains(later);
  }

  @Test
  void keepsWhatPostgresqlHasNoTextFor() {
    UUID id = UUID.randomUUID();
    ObjectNode card = card(id).put("fallbackText", "a\u0000b");

    forms.keep(acme, anna, card, NOW);

    assertThat(forms.find(acme, anna, id)).contains(card);
  }

  @Test
  void tellsWhoeverReadsTheTableNothingOfAForm() {
    UUID id = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);
    forms.keep(acme, anna, card(id), NOW.plusSeconds(1));
    UUID other = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);

    List<String> rows = rows();

    assertThat(rows)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(
            row ->
                assertThat(row)
                    .doesNotContain(id.toString(), other.toString(), "chat:", "Action", "Input"));
  }

  @Test
  void refusesAFormThatWasTamperedWith() {
    UUID id = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);
    jdbc.sql("UPDATE teams_form SET sealed = sealed || '\\x00' WHERE person_id = ?")
        .param(anna.value())
        .update();

    assertThat(catchThrowable(() -> forms.find(acme, anna, id)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** All that stands in the table, bytes as what they might spell. */
  private List<String> rows() {
    return jdbc.sql("SELECT t.*, t::text AS whole FROM teams_form t WHERE workspace_id = ?")
        .param(acme.value())
        .query(
            (row, _) ->
                row.getString("whole")
                    + new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1)
                    + new String(row.getBytes("form_hash"), StandardCharsets.ISO_8859_1))
        .list();
  }

  @Test
  void forgetsWhatWasSentInButNobodyElses() {
    UUID id = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);

    forms.forget(acme, PersonId.create(), id);
    assertThat(forms.find(acme, anna, id)).isPresent();
    forms.forget(acme, anna, id);
    assertThat(forms.find(acme, anna, id)).isEmpty();
  }

  @Test
  void forgetsWhatNobodySentIn() {
    UUID old = forms.keep(acme, anna, card(UUID.randomUUID()), NOW);
    UUID recent = forms.keep(acme, anna, card(UUID.randomUUID()), NOW.plus(Duration.ofSeconds(1)));

    forms.forgetOld(NOW.plus(Duration.ofDays(30)).plusMillis(500));

    assertThat(forms.find(acme, anna, old)).isEmpty();
    assertThat(forms.find(acme, anna, recent)).isPresent();
  }

  private static ObjectNode card(UUID id) {
    return new AdaptiveCards()
        .form(Samples.form(Language.SWEDISH), id, true, Language.SWEDISH, Samples.colleagues());
  }
}
