package se.kadens.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Value;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Exposed.Exposure;
import se.kadens.privacy.Exposed.Seer;
import se.kadens.privacy.Exposed.Sees;
import se.kadens.programme.Programme;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

class CheckInPrivacyTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String DIGEST = "2026-11-27T07:00:00Z";
  private static final String ANNA = "Anna Berg";
  private static final String BO = "Bo Lind";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private final CheckInPrivacy privacy = stage.get(CheckInPrivacy.class);
  private String subject = "";

  @BeforeEach
  void answer() {
    stage.company().with("Ylva Ek", BO).from("Ledning");
    stage.company().of(BO).reportingTo("Ylva Ek");
    stage.company().with(ANNA, "Kim Falk").reportingTo(BO);
    Programme programme = stage.programme("Veckan", Plans.weekly());
    subject = programme.id() + "/2026-W48";
    stage.turnTo(MONDAY);
    stage.press(ANNA, "Börja");
    stage.press(ANNA, "Bra");
    stage.say(ANNA, "väntar på juristen");
    stage.say(ANNA, "vila");
  }

  private String annas() {
    return subject + "/" + stage.person(ANNA).id();
  }

  @Test
  void saysWhoSeesACheckInAndHowMuchOfIt() {
    Person anna = stage.person(ANNA);
    assertThat(privacy.exposure(anna, subject, stage.now()))
        .contains(
            new Exposure(
                "checkin",
                subject,
                "Veckoavstämning, v. 48",
                anna.id(),
                List.of(
                    new Seer(As.AUTHOR, Sees.ALL, List.of(anna)),
                    new Seer(As.MANAGER, Sees.ALL, List.of(stage.person(BO))),
                    new Seer(As.SKIP_LEVEL, Sees.COUNTS, List.of(stage.person("Ylva Ek"))))));
  }

  @Test
  void saysSoToTheAuthorsManagerAndToNobodyElse() {
    assertThat(privacy.exposure(stage.person(BO), annas(), stage.now())).isPresent();
    assertThat(privacy.exposure(stage.person("Ylva Ek"), annas(), stage.now())).isEmpty();
    assertThat(privacy.exposure(stage.person("Kim Falk"), annas(), stage.now())).isEmpty();
    assertThat(privacy.exposure(stage.person(BO), subject, stage.now()))
        .as("has none of his own")
        .isEmpty();
  }

  @Test
  void findsNothingUnderANameThatIsNone() {
    for (String forged : List.of("", "/", "x/y", subject + "/x", "a/b/c")) {
      assertThat(privacy.exposure(stage.person(ANNA), forged, stage.now())).as(forged).isEmpty();
    }
  }

  @Test
  void listsTheNewestThatWereSubmitted() {
    stage.turnTo("2026-11-30T08:00:00Z");
    assertThat(privacy.newest(stage.person(ANNA), stage.now(), 5))
        .extracting(Exposure::subject)
        .containsExactly(subject);
    assertThat(privacy.newest(stage.person("Kim Falk"), stage.now(), 5)).isEmpty();
  }

  @Test
  void keepsThatTheManagerReadAllOfIt() {
    stage.turnTo(DIGEST);
    assertThat(openings()).as("the lines alone").isEmpty();
    stage.press(BO, "Läs allt");
    stage.press(BO, "Läs allt");

    assertThat(openings()).containsExactly("checkin " + subject + " Anna Berg Bo Lind MANAGER");
  }

  @Test
  void keepsThatTheManagerOpenedItToReply() {
    stage.turnTo(DIGEST);
    stage.press(BO, "Svara Anna");

    assertThat(openings()).containsExactly("checkin " + subject + " Anna Berg Bo Lind MANAGER");
  }

  @Test
  void keepsNothingOfThoseWhoAreTurnedAway() {
    stage.turnTo(DIGEST);
    Action all = stage.button(BO, "Läs allt");
    stage.press("Ylva Ek", all);
    stage.press("Kim Falk", all);
    stage.press("Kim Falk", stage.button(BO, "Svara Anna"));

    assertThat(openings()).isEmpty();
  }

  @Test
  void offersToSayWhoSeesIt() {
    assertThat(stage.button(ANNA, "Vem ser det här"))
        .isEqualTo(new Action("privacy", "who", "checkin/" + subject));
  }

  @Test
  void handsOutAllThatIsKeptOfAPersonAndNothingOfOthers() {
    stage.turnTo(DIGEST);
    stage.press(BO, "Svara Anna");
    stage.submit(BO, Map.of("words", new Value.Words("Jag ringer dem.")));

    List<Map<String, Object>> annas = privacy.of(stage.person(ANNA));
    assertThat(annas.getFirst())
        .containsEntry("programme", "Veckan")
        .containsEntry("period", "2026-W48")
        .containsEntry("state", "submitted");
    assertThat(annas.toString())
        .contains("Hur var veckan?", "Bra", "väntar på juristen", "vila", "Jag ringer dem.");
    assertThat(privacy.of(stage.person("Kim Falk")).toString()).doesNotContain("juristen");
    assertThat(privacy.of(stage.person(BO)).toString())
        .contains("Jag ringer dem.")
        .doesNotContain("juristen");
  }

  private List<String> openings() {
    return stage
        .get(JdbcClient.class)
        .sql(
            """
            SELECT feature || ' ' || subject || ' ' || a.name || ' ' || r.name || ' ' || o.role
            FROM opening o JOIN person a ON a.person_id = o.author_id
            JOIN person r ON r.person_id = o.reader_id
            WHERE o.workspace_id = ? ORDER BY 1""")
        .param(stage.workspace().value())
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }
}
