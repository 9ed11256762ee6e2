package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.privacy.Exposed;
import se.kadens.privacy.PersonalData;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A manager and a report, from what stands in the way to what came of it. */
class OneToOneTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String SECRET = "söka jobbet i Lund";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", "Bo Lind").from("Ledning");
    stage.company().of("Bo Lind").reportingTo("Ylva Ek");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
  }

  @Test
  void readsThroughThreeWeeksInSwedish() {
    stage.turnTo(MONDAY);
    answer("Anna Berg", "väntar på juristen");
    stage.press("Anna Berg", "Ta upp på enskilt samtal");
    stage.say("Anna Berg", "enskilt samtal lägg till lönen");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            """
            Tillagt. Bo ser det också.
            Enskilt samtal med Bo
            Ingen tid är bestämd.
            Hinder
            • väntar på juristen (du, ur avstämningen v. 48)
            Ur avstämningar
            • Du vill prata om avstämningen v. 48
            Punkter
            • lönen (du)
            Det här ser du och Bo, och ingen annan.
            [Pricka av] [Ändra]
            [Lägg till punkt] [Lägg till åtgärd] [Avsluta samtalet] [Mer]""");
    keepToHerself();

    stage.say("Bo Lind", "1:1 anna");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Enskilt samtal med Anna
            Ingen tid är bestämd.
            Hinder
            • väntar på juristen (Anna, ur avstämningen v. 48)
            Ur avstämningar
            • Anna vill prata om avstämningen v. 48
            Punkter
            • lönen (Anna)
            Det här ser du och Anna, och ingen annan.
            [Pricka av]
            [Lägg till punkt] [Lägg till åtgärd] [Avsluta samtalet] [Mer]""");
    rhythm("Bo Lind", "week", "TUESDAY", "10:00");
    assertThat(stage.last("Bo Lind"))
        .startsWith("Ni ses varje tisdag kl. 10.00. Anna får veta det.")
        .contains("Nästa gång: tisdag 24 november kl. 10.00. Varje tisdag kl. 10.00.");
    assertThat(stage.last("Anna Berg"))
        .startsWith(
            "Bo har bestämt en fast tid för era enskilda samtal: varje tisdag kl. 10.00."
                + " Nästa gång är tisdag 24 november kl. 10.00.");

    stage.turnTo("2026-11-24T07:59:00Z");
    assertThat(stage.last("Bo Lind")).doesNotContain("ser dagordningen ut");
    stage.turnTo("2026-11-24T08:00:00Z").tick();
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            """
            Enskilt samtal med Bo kl. 10.00. Så här ser dagordningen ut just nu.
            Hinder
            • väntar på juristen (du, ur avstämningen v. 48)
            Ur avstämningar
            • Du vill prata om avstämningen v. 48
            Punkter
            • lönen (du)
            Det här ser du och Bo, och ingen annan.
            Det här ser bara du
            • söka jobbet i Lund
            [Pricka av] [Ändra]
            [Lägg till punkt] [Lägg till åtgärd] [Avsluta samtalet] [Mer]""");
    assertThat(stage.last("Bo Lind"))
        .startsWith("Enskilt samtal med Anna kl. 10.00. Så här ser dagordningen ut just nu.\n")
        .doesNotContain(SECRET);

    stage.turnTo("2026-11-24T09:30:00Z");
    stage.press("Bo Lind", "väntar på juristen");
    stage.press("Anna Berg", "Du vill prata om avstämningen v. 48");
    agree("Bo Lind", "Anna Berg", "ringa juristen");
    assertThat(stage.last("Bo Lind"))
        .startsWith("Noterat. Jag frågar Anna i avstämningarna tills det är klart.")
        .contains(
            """
            Åtgärder
            • ringa juristen (Anna, till 1 dec.)
            Avprickat
            • väntar på juristen (Anna, ur avstämningen v. 48)
            • Anna vill prata om avstämningen v. 48
            """);
    stage.press("Bo Lind", "Avsluta samtalet");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Samtalet är avslutat. Två punkter är avprickade, och en följer med till nästa gång.
            Enskilt samtal med Anna
            Nästa gång: tisdag 1 december kl. 10.00. Varje tisdag kl. 10.00.
            Punkter
            • lönen (Anna, andra gången)
            Åtgärder
            • ringa juristen (Anna, till 1 dec.)
            Det här ser du och Anna, och ingen annan.
            [Pricka av] [Ändra]
            [Lägg till punkt] [Lägg till åtgärd] [Avsluta samtalet] [Mer]""");

    stage.turnTo("2026-11-27T07:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .contains("Enskilda samtal framöver: Anna tisdag kl. 10.00, en punkt")
        .doesNotContain(SECRET, "Försenade");

    stage.turnTo("2026-11-30T08:00:00Z");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Inget av dem");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "vila");
    assertThat(stage.last("Anna Berg"))
        .contains("Vad blev klart av det ni kom överens om på enskilt samtal?");
    stage.press("Anna Berg", "Inget av dem");
    stage.turnTo("2026-12-01T09:10:00Z");
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "Avsluta samtalet");
    assertThat(stage.last("Bo Lind"))
        .startsWith(
            "Samtalet är avslutat. Ingen punkt är avprickad, och en följer med till nästa gång.")
        .contains("• lönen (Anna, tredje gången)");
    stage.turnTo("2026-12-04T07:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .contains("Försenade åtgärder (1): ringa juristen (Anna, skulle ha varit klart 1 dec.)");

    stage.turnTo("2026-12-07T08:00:00Z");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Inget av dem");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "vila");
    stage.press("Anna Berg", "ringa juristen");
    stage.press("Anna Berg", "Klar");
    stage.say("Anna Berg", "åtgärder");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo("Du har inga öppna åtgärder från dina enskilda samtal.");
    stage.turnTo("2026-12-08T09:10:00Z");
    stage.say("Anna Berg", "enskilt samtal");
    assertThat(stage.last("Anna Berg"))
        .contains("Avprickat\n• ringa juristen (du)", "• söka jobbet i Lund (tredje gången)");
    stage.press("Anna Berg", "lönen");
    stage.press("Anna Berg", "Avsluta samtalet");
    stage.press("Bo Lind", "Tidigare samtal");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Tidigare samtal med Anna
            tisdag 8 december
            • lönen (Anna, tredje gången)
            tisdag 1 december
            Inget prickades av.
            tisdag 24 november
            • väntar på juristen (Anna, ur avstämningen v. 48)
            • Anna vill prata om avstämningen v. 48
            Ni kom överens om:
            • ringa juristen (Anna), klart""");
    assertThat(stage.everythingSaidTo("Bo Lind")).doesNotContain("Lund");
    assertThat(stage.everythingSaidTo("Ylva Ek")).doesNotContain("Lund", "lönen", "juristen (");
  }

  @Test
  void readsTheSameInEnglish() {
    stage.company().of("Bo Lind", "Anna Berg").speaking(Language.ENGLISH);
    stage.turnTo(MONDAY);
    stage.press("Anna Berg", "Start");
    stage.press("Anna Berg", "Good");
    stage.say("Anna Berg", "waiting for legal");
    stage.say("Anna Berg", "rest");
    stage.press("Anna Berg", "Bring up in our one-to-one");
    stage.say("Bo Lind", "1on1");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Your one-to-ones
            • Ylva, your manager · no time set · nothing on the agenda
            • Anna · no time set · two points
            • Kim · no time set · nothing on the agenda
            [Agenda with Ylva] [Agenda with Anna] [Agenda with Kim]""");
    stage.press("Bo Lind", "Agenda with Anna");
    rhythm("Bo Lind", "two_weeks", "TUESDAY", "10:00", "Set a rhythm");
    stage.turnTo("2026-11-24T08:00:00Z");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            One-to-one with Anna at 10:00. This is the agenda as it stands.
            In the way
            • waiting for legal (Anna, from the check-in of week 48)
            From check-ins
            • Anna wants to talk over the check-in of week 48
            You and Anna see this, and nobody else.
            [Tick off]
            [Add a point] [Add an action] [Finish the meeting] [More]""");
    stage.press("Bo Lind", "waiting for legal");
    stage.press("Bo Lind", "Add an action");
    stage.submit("Bo Lind", Map.of("words", new Value.Words("call legal")));
    assertThat(stage.last("Bo Lind"))
        .startsWith("Noted. It stays on your agenda until it is done or dropped.")
        .contains("• call legal (you, by 8 Dec)");
    stage.press("Bo Lind", "Finish the meeting");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            The meeting is finished. One point was ticked off, and one is left for next time.
            One-to-one with Anna
            Next: Tuesday 8 December, 10:00. Every other Tuesday at 10:00.
            From check-ins
            • Anna wants to talk over the check-in of week 48 (second time)
            Actions
            • call legal (you, by 8 Dec)
            You and Anna see this, and nobody else.
            [Tick off] [Change]
            [Add a point] [Add an action] [Finish the meeting] [More]""");
    stage.say("Bo Lind", "actions");
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            "Your actions\n• call legal (with Anna, by 8 Dec)\n[Action done] [Drop an action]");
    stage.press("Bo Lind", "call legal");
    assertThat(stage.last("Bo Lind")).isEqualTo("You have no open actions from your one-to-ones.");
  }

  @Test
  void keepsWhatOnlyItsAuthorSeesFromEverybodyElse() {
    stage.turnTo(MONDAY);
    stage.say("Anna Berg", "enskilt samtal");
    keepToHerself();
    Action tick = stage.button("Anna Berg", SECRET);
    for (String verb : new String[] {"tick", "untick", "remove"}) {
      stage.press("Bo Lind", new Action(tick.feature(), verb, tick.subject()));
      String one = stage.last("Bo Lind");
      stage.press(
          "Bo Lind", new Action(tick.feature(), verb, "00000000-0000-4000-8000-000000000000"));
      assertThat(one)
          .isEqualTo(stage.last("Bo Lind"))
          .isEqualTo(
              "Det står inte på någon av dina dagordningar."
                  + " Skriv \"enskilt samtal\" för att se dem.");
    }
    assertThat(exposure("Bo Lind", tick.subject())).isEmpty();
    assertThat(exposure("Anna Berg", tick.subject()))
        .hasValueSatisfying(
            seen ->
                assertThat(seen.seers())
                    .extracting(Exposed.Seer::as)
                    .containsExactly(Exposed.As.AUTHOR));
    assertThat(export("Bo Lind")).doesNotContain("Lund", "only_you");
    assertThat(export("Anna Berg"))
        .doesNotContain("Lund")
        .contains("{count=1, kind=points_only_you_see}");
    assertThat(things("Anna Berg"))
        .filteredOn(thing -> "points_only_you_see".equals(thing.get("kind")))
        .singleElement()
        .as("its fields in one order")
        .isInstanceOf(SequencedMap.class);
    stage.say("Anna Berg", "enskilt samtal");
    assertThat(stage.last("Anna Berg")).contains(SECRET);
    assertThat(stage.everythingSaidTo("Bo Lind")).doesNotContain("Lund");
  }

  private Optional<Exposed.Exposure> exposure(String who, String subject) {
    return stage.all(Exposed.class).stream()
        .filter(exposed -> exposed.feature().equals("meeting"))
        .findFirst()
        .orElseThrow()
        .exposure(stage.person(who), subject, stage.now());
  }

  private String export(String who) {
    return things(who).stream().map(TreeMap::new).toList().toString();
  }

  private List<Map<String, Object>> things(String who) {
    return stage.all(PersonalData.class).stream()
        .flatMap(data -> data.of(stage.person(who)).stream())
        .toList();
  }

  private void keepToHerself() {
    stage.press("Anna Berg", "Lägg till punkt");
    stage.submit(
        "Anna Berg",
        Map.of("words", new Value.Words(SECRET), "who", new Value.Picked(Set.of("secret"))));
    assertThat(stage.last("Anna Berg"))
        .startsWith("Tillagt. Bara du ser det.")
        .contains("Det här ser bara du\n• söka jobbet i Lund\n");
  }

  private void agree(String by, String owner, String words) {
    stage.press(by, "Lägg till åtgärd");
    stage.submit(
        by,
        Map.of(
            "words", new Value.Words(words),
            "who", new Value.Picked(Set.of(stage.person(owner).id().toString()))));
  }

  private void rhythm(String by, String often, String on, String at) {
    rhythm(by, often, on, at, "Bestäm fast tid");
  }

  private void rhythm(String by, String often, String on, String at, String label) {
    stage.press(by, label);
    stage.submit(
        by,
        Map.of(
            "often", new Value.Picked(Set.of(often)),
            "on", new Value.Picked(Set.of(on)),
            "at", new Value.Picked(Set.of(at))));
  }

  private void answer(String who, String blocker) {
    stage.press(who, "Börja");
    stage.press(who, "Bra");
    stage.say(who, blocker);
    stage.say(who, "vila");
  }
}
