package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.kadens.sandbox.slack.ApiCall;
import tools.jackson.databind.JsonNode;

/** Whatever people write is kept as they wrote it, and means nothing to Slack. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarmlessTextTests {

  private static final SlackHouse HOUSE = SlackHouse.shared();

  private static final SlackSeat CHARLOTTE = HOUSE.seat("Charlotte");
  private static final SlackSeat FREDRIK = HOUSE.seat("Fredrik");
  private static final SlackSeat JENNA = HOUSE.seat("Jenna");
  private static final SlackSeat REBECCA = HOUSE.seat("Rebecca");
  private static final SlackSeat TYLER = HOUSE.seat("Tyler");

  private static final String MARKED =
      "<!channel> <!here> <@U0ANNA> *fet* _kursiv_ `kod` ```block``` ~struken~ &amp; <https://a.example|b>";
  private static final String ELSEWHERE = "سلام \u202Eevil\u202C 👩‍👩‍👧 🇸🇪 Żółć";
  private static final String NUL = "noll\0byte";

  private static final String LONG = "å".repeat(20_000);

  private static LocalDate monday;

  @BeforeAll
  static void beginAWeek() {
    monday = HOUSE.freshWeek();
    HOUSE.turnTo(monday.atTime(16, 0));
  }

  @Test
  @Order(1)
  void storesWhatWasTypedAsItIs() {
    FREDRIK.presses("Börja").hears("Hur var veckan?");
    FREDRIK.types("bra").hears("Är något i vägen?");
    FREDRIK.types(MARKED).hears("Vad siktar du på nästa vecka?");
    FREDRIK.types(ELSEWHERE).hears("Tack, det var allt.");
    CHARLOTTE.presses("Fill in as a form").sees("Check-in");
    CHARLOTTE.submits(
        Map.of(
            "How was your week?", "Good",
            "Is anything in your way?", MARKED,
            "What do you aim for next week?", NUL));
    CHARLOTTE.hears("Thank you, that was all.");
    assertThat(stored("blockers").stream().filter(MARKED::equals)).hasSize(2);
    assertThat(stored("plan")).contains(ELSEWHERE, NUL);
  }

  @Test
  @Order(2)
  void takesAVeryLongAnswerInChatAndTellsWhatFitsInAForm() {
    JENNA.presses("Start").hears("How was your week?");
    JENNA.types("slow").hears("Is anything in your way?");
    JENNA.types(LONG).hears("What do you aim for next week?");
    JENNA.types("skip").hears("Thank you, that was all.");
    assertThat(stored("blockers")).contains(LONG);
    TYLER.presses("Fill in as a form").sees("Check-in");
    assertThat(
            TYLER.desk().submit(TYLER.desk().fill(Map.of("Is anything in your way?", LONG))).body())
        .as("Slack's own client holds it back, by the limit the form gives it")
        .startsWith("not submitted");
  }

  @Test
  @Order(3)
  void showsItHarmlessInTheSummary() {
    int calls = HOUSE.slack().calls().size();
    HOUSE.turnTo(monday.plusDays(4).atTime(14, 0));
    Seat.Shown digest = REBECCA.finds("Sales, " + week(), "3 of 4 checked in");
    assertThat(digest.plain()).contains(MARKED, "سلام", "👩‍👩‍👧", "noll␀byte");
    REBECCA.presses("Read all").hears("Jenna Morrow");
    assertThat(REBECCA.everything().chars().filter(letter -> letter == 'å').count())
        .as("none of the long answer is cut away")
        .isGreaterThanOrEqualTo(LONG.length());
    HOUSE.calls(calls, "chat.postMessage", "chat.update").forEach(HarmlessTextTests::isHarmless);
  }

  @Test
  @Order(4)
  void showsItHarmlessInReplies() {
    int calls = HOUSE.slack().calls().size();
    REBECCA.presses("Reply to Fredrik").sees("Reply");
    REBECCA.submits(Map.of("Your reply", MARKED)).finds("Sent to Fredrik.");
    assertThat(FREDRIK.hears("Rebecca har svarat").plain()).contains(MARKED);
    HOUSE.calls(calls, "chat.postMessage", "chat.update").forEach(HarmlessTextTests::isHarmless);
    assertThat(HOUSE.slack().calls())
        .as("everything passed Slack's checks")
        .allMatch(call -> !call.outcome().startsWith("invalid_"));
  }

  private static String week() {
    return "week " + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /**
   * In no place that Slack reads for markup or mentions; and with those signs escaped elsewhere.
   */
  private static void isHarmless(ApiCall call) {
    JsonNode arguments = call.arguments();
    assertThat(arguments.path("text").asString(""))
        .doesNotContain("<!channel>", "<!here>", "<@U0ANNA>", "<https://a.example");
    if (call.method().equals("chat.postMessage")) {
      assertThat(arguments.path("mrkdwn").asString("")).isEqualTo("false");
    }
    assertThat(arguments.path("parse").asString("none")).isEqualTo("none");
    isHarmless(Catalogue.tree(arguments.path("blocks")));
  }

  private static void isHarmless(JsonNode node) {
    String type = node.path("type").asString("");
    assertThat(type).isNotIn("mrkdwn", "broadcast", "user", "usergroup", "link");
    node.forEach(HarmlessTextTests::isHarmless);
  }

  /** Every answer to this question, as the database gives it back. */
  private static List<String> stored(String question) {
    return HOUSE
        .database()
        .sql("select answer from interview_answer where question = ?")
        .param(question)
        .query((row, _) -> Json.read(row.getString("answer")).path("words").asString(""))
        .list();
  }
}
