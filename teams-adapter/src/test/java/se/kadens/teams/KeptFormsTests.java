package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
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
  private final KeptForms forms = new KeptForms(JdbcClient.create(Shared.DATABASE.dataSource()));

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
