package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The one-to-ones of Anna and Bo through three weeks, and what only one of them ever sees. */
abstract class Meetings extends Story {

  private static final LocalDate WEEK_48 = LocalDate.of(2026, 11, 23);
  private static final LocalDate WEEK_49 = WEEK_48.plusWeeks(1);
  private static final LocalDate WEEK_50 = WEEK_49.plusWeeks(1);
  private static final LocalDate WEEK_51 = WEEK_50.plusWeeks(1);

  private static final String BLOCKER = "väntar på juristen";
  private static final String PAY = "lönen";
  private static final String ROADMAP = "the roadmap for spring";
  private static final String ONLY_ANNA = "söka jobbet i Lund";
  private static final String ONLY_BO = "ask about the mood in the team";
  private static final String ACTION = "call the lawyers";
  private static final String ASKS = "Vad blev klart av det ni kom överens om på enskilt samtal?";

  private final Forger forger;
  private final StoredMeetings stored;
  private final Administration administration;
  private final Seat anna;
  private final Seat bo;

  Meetings(House house, Forger forger) {
    super(house, "meetings");
    this.forger = forger;
    stored = new StoredMeetings(house);
    administration = new Administration(house);
    anna = house.seat("Anna");
    bo = house.seat("Bo");
  }

  /** Everything that somebody was ever sent, also what was replaced since. */
  abstract String sentTo(String firstName);

  @AfterEach
  void showsNobodyWhatOnlyTheOtherSees() {
    assertThat(anna.everything()).doesNotContain(ONLY_BO);
    assertThat(bo.everything()).doesNotContain(ONLY_ANNA);
  }

  @Test
  @Order(1)
  void fillsTheAgendaFromTheCheckIn() {
    house.turnTo(WEEK_48.atTime(10, 0));
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Bra").hears("Är något i vägen?");
    anna.types(BLOCKER).hears("Vad siktar du på nästa vecka?");
    anna.types("släppa betan").hears("Tack, det var allt.");
    anna.presses("Ta upp på enskilt samtal").finds("Bo ser att du vill ta upp det");
    assertThat(bo.types("one-to-one").hears("Your one-to-ones").plain())
        .contains("Anna · no time set · two points");
    assertThat(bo.types("one-to-one anna").hears("One-to-one with Anna").plain())
        .contains("In the way", BLOCKER + " (Anna, from the check-in of week 48)")
        .contains("Anna wants to talk over the check-in of week 48");
  }

  @Test
  @Order(2)
  void takesPointsOfBothAndThoseOfOneAlone() {
    anna.types("enskilt samtal lägg till " + PAY).hears("Tillagt. Bo ser det också.", PAY);
    anna.presses("Lägg till punkt").sees("Lägg till en punkt");
    anna.submits(Map.of("Vad vill du ta upp?", ONLY_ANNA, "Vem ser punkten?", "Bara du"));
    anna.hears("Tillagt. Bara du ser det.", "Det här ser bara du", ONLY_ANNA);
    bo.types("one-to-one anna add " + ROADMAP).hears("Added. Anna sees it too.", ROADMAP, PAY);
    bo.presses("Add a point").sees("Add a point");
    bo.submits(Map.of("What do you want to talk about?", ONLY_BO, "Who sees it?", "Only you"));
    bo.hears("Added. Only you see it.", "Only you see these", ONLY_BO);
    anna.types("enskilt samtal").hears("Enskilt samtal med Bo", ROADMAP, ONLY_ANNA);
  }

  @Test
  @Order(3)
  void remindsAnHourBeforeWithTheAgenda() {
    bo.picks("Set a rhythm").sees("Set a rhythm");
    bo.submits(
        Map.of(
            "How often do you meet?", "Every week",
            "On which weekday?", "Tuesday",
            "At what time?", "10:00"));
    bo.hears("You meet every Tuesday at 10:00. Anna will be told.");
    house.turnTo(WEEK_48.atTime(10, 10));
    anna.hears("Bo har bestämt en fast tid för era enskilda samtal: varje tisdag kl. 10.00.");
    house.turnTo(WEEK_48.plusDays(1).atTime(8, 59));
    assertThat(anna.everything()).doesNotContain("Så här ser dagordningen ut");
    assertThat(bo.everything()).doesNotContain("This is the agenda as it stands");
    house.turnTo(WEEK_48.plusDays(1).atTime(9, 0));
    assertThat(anna.hears("Enskilt samtal med Bo kl. 10.00.").plain())
        .contains("Så här ser dagordningen ut just nu.")
        .contains(BLOCKER, "Du vill prata om avstämningen v. 48", PAY, ROADMAP, ONLY_ANNA);
    assertThat(bo.hears("One-to-one with Anna at 10:00.").plain())
        .contains("This is the agenda as it stands.", BLOCKER, PAY, ROADMAP, ONLY_BO);
  }

  @Test
  @Order(4)
  void carriesOverWhatWasNotTickedOffAndSaysSo() {
    house.turnTo(WEEK_48.plusDays(1).atTime(10, 30));
    bo.picks(BLOCKER).hears("Ticked off", "Undo: " + BLOCKER);
    bo.presses("Add an action").sees("Add an action");
    bo.submits(
        Map.of(
            "What is to be done?",
            ACTION,
            "Who does it?",
            "Anna",
            "By when?",
            WEEK_49.plusDays(1).toString()));
    bo.hears("Noted. I will ask Anna about it in their check-ins until it is done.", ACTION);
    assertThat(bo.presses("Finish the meeting").hears("The meeting is finished.").plain())
        .contains("One point was ticked off, and four are left for next time.")
        .contains(PAY + " (Anna, second time)", ROADMAP + " (you, second time)")
        .contains(ONLY_BO + " (second time)", ACTION + " (Anna, by 1 Dec)")
        .doesNotContain(BLOCKER);
    assertThat(anna.types("enskilt samtal").hears("Enskilt samtal med Bo", ACTION).plain())
        .contains("Nästa gång: tisdag 1 december kl. 10.00.")
        .contains(PAY + " (du, andra gången)", ROADMAP + " (Bo, andra gången)")
        .contains(ONLY_ANNA + " (andra gången)");
  }

  @Test
  @Order(5)
  void countsOnlyWhatTheReaderSees() {
    house.turnTo(WEEK_48.plusDays(4).atTime(8, 0));
    assertThat(bo.hears("Product, week 48").plain())
        .contains("One-to-ones ahead:", "Anna Tuesday 10:00, four points")
        .doesNotContain("Overdue actions");
    assertThat(bo.seesHome("Your one-to-ones", "Your settings"))
        .contains("With Anna on Tuesday 1 December, 10:00, four points.")
        .doesNotContain(ONLY_ANNA);
    assertThat(anna.seesHome("Dina enskilda samtal", "Dina inställningar"))
        .contains("Med Bo tisdag 1 december kl. 10.00, fyra punkter.", ACTION)
        .doesNotContain(ONLY_BO);
  }

  @Test
  @Order(6)
  void tellsTheAuthorWhoOpenedWhat() {
    bo.types("one-to-one").hears("Your one-to-ones");
    bo.types("one-to-one anna").hears("One-to-one with Anna", PAY);
    anna.types("vemser").hears("så säger jag vem som ser det");
    assertThat(
            anna.presses("Punkt till samtalet med Bo: " + PAY).hears("De här kan se det").plain())
        .contains("Bo Hartley, din chef", "Öppnat av:", "Bo Hartley, din chef: fredag 27 november");
    anna.presses("Punkt till samtalet med Bo: " + ONLY_ANNA);
    assertThat(anna.hears("Ingen annan har öppnat det än.").plain())
        .contains("som skrev det")
        .doesNotContain("Bo Hartley");
  }

  @Test
  @Order(7)
  void asksWhatCameOfTheActionInTheNextCheckIn() {
    house.turnTo(WEEK_49.atTime(10, 0));
    Seat.Shown asked = checkInTo(ASKS, "v. 49");
    assertThat(asked.buttons()).contains(ACTION, "Inget av dem");
    anna.presses("Inget av dem").hears("Tack, det var allt.");
    house.turnTo(WEEK_49.plusDays(1).atTime(9, 0));
    assertThat(anna.hears("Enskilt samtal med Bo kl. 10.00.").plain())
        .contains("Åtgärder", ACTION + " (du, till 1 dec.)", PAY + " (du, andra gången)");
    house.turnTo(WEEK_49.plusDays(1).atTime(10, 30));
    assertThat(bo.presses("Finish the meeting").hears("The meeting is finished.").plain())
        .contains("No point was ticked off, and four are left for next time.")
        .contains(PAY + " (Anna, third time)");
    house.turnTo(WEEK_49.plusDays(4).atTime(8, 0));
    assertThat(bo.hears("Product, week 49").plain())
        .contains("Overdue actions (1):", ACTION + " (Anna, overdue since 1 Dec");
  }

  @Test
  @Order(8)
  void asksAgainUntilItIsDoneAndThenNoMore() {
    house.turnTo(WEEK_50.atTime(10, 0));
    assertThat(checkInTo(ASKS, "v. 50").buttons()).contains(ACTION);
    anna.presses(ACTION).hears("✓ " + ACTION);
    anna.presses("Klar").hears("Tack, det var allt.");
    anna.types("åtgärder").hears("Du har inga öppna åtgärder från dina enskilda samtal.");
    house.turnTo(WEEK_50.plusDays(1).atTime(10, 30));
    anna.types("enskilt samtal")
        .hears("Nästa gång: tisdag 8 december", "Avprickat", ACTION, PAY + " (du, tredje gången)");
    anna.picks(PAY).hears("Avprickat", "Ångra: " + PAY);
    anna.presses("Avsluta samtalet").hears("Samtalet är avslutat. En punkt är avprickad");
    bo.types("one-to-one anna").hears("One-to-one with Anna", ROADMAP + " (you, fourth time)");
    assertThat(bo.picks("Earlier meetings").hears("Earlier one-to-ones with Anna").plain())
        .contains("Tuesday 8 December", "Nothing was ticked off.", ACTION + " (Anna), done");
    house.turnTo(WEEK_51.atTime(10, 0));
    checkInTo("Vill du ge någon återkoppling eller beröm?", "v. 51");
    anna.presses("Nej, inte den här gången").hears("Tack, det var allt.");
    assertThat(anna.everything().split(ASKS.substring(0, 30), -1)).as("twice in all").hasSize(3);
  }

  /** Answers the questions of a week until these words come. */
  private Seat.Shown checkInTo(String words, String week) {
    anna.hears("Veckoavstämning, " + week);
    anna.presses("Börja").hears("Hur var veckan?");
    anna.presses("Bra").hears("Vad blev klart?");
    anna.presses("Inget av dem").hears("Är något i vägen?");
    anna.presses("Nej, inget").hears("Vad siktar du på nästa vecka?");
    return anna.types("släppa betan").hears(words);
  }

  @Test
  @Order(9)
  void letsNobodyElseNearTheAgenda() {
    Set<String> tokens = new TreeSet<>(forger.tokens("Bo"));
    List<String> ids = stored.ids();
    tokens.removeIf(
        token -> !token.startsWith("meeting:") || ids.stream().noneMatch(token::contains));
    assertThat(tokens).anyMatch(token -> token.startsWith("meeting:finish:"));
    ids.forEach(id -> tokens.add("privacy:who:meeting/" + id));
    String before = stored.all();
    for (String intruder : List.of("Ingrid", "Kim", "Tom")) {
      for (String token : tokens) {
        turnedAway(intruder, token, forger.presses(intruder, token));
      }
      for (String verb : List.of("add", "act")) {
        String token = "meeting:%s:%s/%s".formatted(verb, ids.getFirst(), ids.getLast());
        turnedAway(intruder, token, forger.sendsIn(intruder, token, Map.of("words", "Hej")));
      }
    }
    assertThat(stored.all()).isEqualTo(before);
  }

  @Test
  @Order(10)
  void hidesAPrivatePointFromTheOtherWhateverIsForged() {
    String before = stored.all();
    for (String verb : List.of("meeting:tick:", "meeting:untick:", "meeting:remove:")) {
      turnedAway("Anna", verb, forger.presses("Anna", verb + stored.secretOf("Bo")));
      turnedAway("Bo", verb, forger.presses("Bo", verb + stored.secretOf("Anna")));
    }
    String who = "privacy:who:meeting/";
    turnedAway("Anna", who, forger.presses("Anna", who + stored.secretOf("Bo")));
    turnedAway("Bo", who, forger.presses("Bo", who + stored.secretOf("Anna")));
    assertThat(stored.all()).isEqualTo(before);
    assertThat(sentTo("Anna")).contains(ONLY_ANNA, ROADMAP).doesNotContain(ONLY_BO);
    assertThat(sentTo("Bo")).contains(ONLY_BO, PAY).doesNotContain(ONLY_ANNA);
  }

  private static void turnedAway(String who, String what, String heard) {
    assertThat(heard)
        .as(who + " " + what)
        .containsAnyOf(
            "Det står inte på någon av dina dagordningar.",
            "That is not on any agenda of yours.",
            "Det finns inte, eller så är det inte ditt att se.",
            "There is no such thing, or it is not yours to see.");
  }

  @Test
  @Order(11)
  void handsOutNoPrivatePointAndNothingOfOthers() {
    String ofAnna = administration.dataOf("Anna");
    String ofBo = administration.dataOf("Bo");
    assertThat(ofAnna).contains(BLOCKER, PAY, ACTION).doesNotContain(ONLY_BO, ONLY_ANNA, ROADMAP);
    assertThat(ofBo).contains(ROADMAP, ACTION).doesNotContain(ONLY_BO, ONLY_ANNA, PAY, BLOCKER);
    assertThat(ofAnna).contains("points_only_you_see");
    for (String other : List.of("Ingrid", "Kim", "Tom")) {
      assertThat(administration.dataOf(other))
          .as(other)
          .doesNotContain(BLOCKER, PAY, ROADMAP, ACTION, ONLY_ANNA, ONLY_BO);
      assertThat(sentTo(other)).as(other).doesNotContain(PAY, ROADMAP, ACTION, ONLY_ANNA, ONLY_BO);
    }
  }
}
