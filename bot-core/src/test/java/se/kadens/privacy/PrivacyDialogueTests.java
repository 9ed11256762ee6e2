package se.kadens.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Exposed.Seer;
import se.kadens.privacy.Exposed.Sees;
import se.kadens.stage.Notes;
import se.kadens.stage.Stage;

/** Who sees what: told to whoever may know, and to nobody else. */
class PrivacyDialogueTests {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:30:00Z");
  private static final Action WHO = new Action("privacy", "who", "note/1");
  private static final String NOT_THERE = "Det finns inte, eller så är det inte ditt att se.";

  private final Stage stage = Stage.at("2026-11-25T08:00:00Z");
  private final Notes notes = stage.get(Notes.class);
  private final Openings openings = stage.get(Openings.class);
  private Person anna;
  private Person bo;
  private Person cia;

  @BeforeEach
  void write() {
    stage.company().with("Anna Berg", "Bo Lind", "Cia Ek", "Ola Nord");
    anna = stage.person("Anna Berg");
    bo = stage.person("Bo Lind");
    cia = stage.person("Cia Ek");
    notes.write(
        "1",
        "Importen, v. 48",
        anna,
        new Seer(As.AUTHOR, Sees.ALL, List.of(anna)),
        new Seer(As.MANAGER, Sees.ALL, List.of(bo)),
        new Seer(As.SKIP_LEVEL, Sees.COUNTS, List.of(cia)));
  }

  @Test
  void listsWhatAPersonWroteWithAButtonForEach() {
    notes.write("2", "Testplanen, v. 48", anna, new Seer(As.AUTHOR, Sees.ALL, List.of(anna)));
    stage.say("Anna Berg", "vemser");
    assertThat(stage.button("Anna Berg", "Testplanen, v. 48"))
        .isEqualTo(new Action("privacy", "who", "note/2"));
    stage.press("Anna Berg", "Importen, v. 48");
    assertThat(stage.last("Anna Berg")).contains("Importen, v. 48").contains("Bo Lind, din chef");
  }

  @Test
  void saysSoWhereNothingWasWritten() {
    stage.say("Ola Nord", "vem ser det här");
    assertThat(stage.last("Ola Nord"))
        .isEqualTo("Du har inte skrivit något än som någon annan kan se.");
  }

  @Test
  void namesWhoSeesItAndInWhatRole() {
    stage.press("Anna Berg", WHO);
    assertThat(stage.last("Anna Berg"))
        .contains("Du, som skrev det")
        .contains("Bo Lind, din chef")
        .contains("Cia Ek, din chefs chef: ser bara om det är besvarat och hur många som svarat")
        .contains("Ingen annan har öppnat det än.")
        .containsOnlyOnce("Den som sköter servern");
  }

  @Test
  void namesNobodyWhereEverybodySeesIt() {
    notes.write(
        "3",
        "Tack till Bo",
        anna,
        new Seer(As.AUTHOR, Sees.ALL, List.of(anna)),
        new Seer(As.EVERYBODY, Sees.ALL, List.of()));
    stage.press("Anna Berg", new Action("privacy", "who", "note/3"));
    assertThat(stage.last("Anna Berg")).contains("Alla på företaget");
  }

  @Test
  void tellsItsAuthorWhoOpenedItAndWhen() {
    openings.opened(bo, As.MANAGER, Notes.FEATURE, "1", anna.id(), MONDAY);
    openings.opened(bo, As.MANAGER, Notes.FEATURE, "1", anna.id(), TUESDAY);
    openings.opened(anna, As.AUTHOR, Notes.FEATURE, "1", anna.id(), MONDAY);
    openings.opened(cia, As.SKIP_LEVEL, Notes.FEATURE, "other", anna.id(), MONDAY);
    stage.press("Anna Berg", WHO);
    assertThat(stage.last("Anna Berg"))
        .contains(
            "Bo Lind, din chef: första gången måndag 23 november kl. 09.00, senast tisdag 24"
                + " november kl. 10.30")
        .doesNotContain("Anna Berg,")
        .doesNotContain("Cia Ek, din chefs chef: måndag");
  }

  @Test
  void tellsNobodyElseWhoOpenedIt() {
    openings.opened(bo, As.MANAGER, Notes.FEATURE, "1", anna.id(), MONDAY);
    stage.press("Bo Lind", WHO);
    assertThat(stage.last("Bo Lind"))
        .contains("Anna Berg, som skrev det")
        .contains("Du, chefen")
        .doesNotContain("09.00")
        .doesNotContain("öppnat");
  }

  @Test
  void tellsWhoeverMayNotSeeItNoMoreThanIfItWereNotThere() {
    stage.press("Cia Ek", WHO);
    assertThat(stage.last("Cia Ek")).isEqualTo(NOT_THERE);
    for (String forged : new String[] {"note/9", "note/", "goal/1", "nothing", "", "/"}) {
      stage.press("Anna Berg", new Action("privacy", "who", forged));
      assertThat(stage.last("Anna Berg")).as(forged).isEqualTo(NOT_THERE);
    }
  }

  @Test
  void tellsWhoeverHasLeftNothing() {
    stage.company().withoutAnyMore("Anna Berg");
    stage.press("Anna Berg", WHO);
    assertThat(stage.last("Anna Berg")).isEqualTo(NOT_THERE);
    stage.say("Anna Berg", "mina uppgifter");
    assertThat(stage.last("Anna Berg")).isEqualTo(NOT_THERE);
  }

  @Test
  void sumsUpWhatIsKeptOfAPerson() {
    openings.opened(bo, As.MANAGER, Notes.FEATURE, "1", anna.id(), MONDAY);
    stage.say("Anna Berg", "mina uppgifter");
    assertThat(stage.last("Anna Berg"))
        .contains("Anna Berg")
        .contains(anna.email())
        .contains("notes: 1 sak, den senaste från fredag 20 november kl. 10.00")
        .contains("Öppningar av det du skrivit: 1 sak")
        .contains("HR kan få allt");
  }

  @Test
  void saysSoWhereNothingElseIsKept() {
    stage.say("Ola Nord", "mina uppgifter");
    assertThat(stage.last("Ola Nord"))
        .startsWith("Kadens sparar ditt namn Ola Nord, din adress")
        .doesNotContain(":");
  }

  @Test
  void givesOutEverySectionAndNothingOfOthers() {
    openings.opened(bo, As.MANAGER, Notes.FEATURE, "1", anna.id(), MONDAY);
    Map<String, List<Map<String, Object>>> all = stage.get(Export.class).of(anna);
    assertThat(all.get("notes")).hasSize(1);
    assertThat(all.get("openings"))
        .singleElement()
        .satisfies(
            opening ->
                assertThat(opening)
                    .containsEntry("by", "Bo Lind")
                    .containsEntry("what", "note/1")
                    .containsEntry("as", "manager")
                    .containsEntry("first_at", "2026-11-23T08:00:00Z"));
    assertThat(stage.get(Export.class).of(bo).values()).allMatch(List::isEmpty);
  }
}
