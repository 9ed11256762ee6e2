package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.ShownMessage;
import tools.jackson.databind.node.ObjectNode;

/** Slack delivers again, and in any order; nothing happens twice for it. */
class RepeatedDeliveryTests {

  private static final SlackHouse HOUSE = SlackHouse.shared();

  private static final SlackSeat ELSA = HOUSE.seat("Elsa");
  private static final SlackSeat HENRIK = HOUSE.seat("Henrik");
  private static final SlackSeat MAJA = HOUSE.seat("Maja");
  private static final SlackSeat TOM = HOUSE.seat("Tom");
  private static final SlackSeat ARON = HOUSE.seat("Aron");

  private static LocalDate monday;

  @BeforeAll
  static void beginAWeek() {
    monday = HOUSE.freshWeek();
    HOUSE.turnTo(monday.atTime(10, 0));
  }

  @AfterEach
  void deliverOnce() {
    HOUSE.slack().faults().clear();
  }

  @Test
  void takesWordsThatComeFourTimesForOneAnswer() {
    ELSA.presses("Börja").hears("Hur var veckan?");
    HOUSE.slack().faults().duplicateDelivery(4);
    ELSA.types("bra").hears("Är något i vägen?");
    ELSA.types("bra jag väntar").hears("Vad siktar du på");
    HOUSE.slack().faults().newEventIdOnDuplicate(true);
    ELSA.types("en enda rad").hears("Tack, det var allt.");
    assertThat(timesStored("en enda rad")).isEqualTo(1);
    assertThat(timesStored("bra jag väntar")).isEqualTo(1);
    assertThat(timesSaid(ELSA, "Är något i vägen?")).isEqualTo(1);
    assertThat(timesSaid(ELSA, "Tack, det var allt.")).isEqualTo(1);
  }

  @Test
  void takesAPressThatComesTwiceForOne() {
    HOUSE.slack().faults().duplicateDelivery(2);
    TOM.presses("Start").hears("How was your week?");
    TOM.presses("Good").hears("Is anything in your way?");
    TOM.presses("No, nothing").hears("What do you aim for next week?");
    HOUSE.slack().faults().clear();
    TOM.types("rest").hears("Thank you, that was all.");
    assertThat(timesSaid(TOM, "How was your week?")).isEqualTo(1);
    assertThat(timesSaid(TOM, "What do you aim for next week?")).isEqualTo(1);
  }

  @Test
  void takesAFormThatComesTwiceForOne() {
    HOUSE.slack().faults().duplicateDelivery(2);
    MAJA.presses("Fyll i som formulär").sees("Avstämning");
    MAJA.submits(Map.of("Hur var veckan?", "Bra", "Är något i vägen?", "en dubblett"));
    MAJA.hears("Tack, det var allt.");
    assertThat(timesStored("en dubblett")).isEqualTo(1);
    assertThat(timesSaid(MAJA, "Tack, det var allt.")).isEqualTo(1);
  }

  @Test
  void sendsAReplyThatComesTwiceOnce() {
    ARON.presses("Börja").hears("Hur var veckan?");
    ARON.types("tungt").hears("Är något i vägen?");
    ARON.types("allt").hears("Vad siktar du på");
    ARON.types("vila").hears("Tack, det var allt.");
    HOUSE.turnTo(monday.plusDays(4).atTime(8, 0));
    HENRIK.finds("Platform", "Svara Aron");
    HOUSE.slack().faults().duplicateDelivery(2);
    HENRIK.presses("Svara Aron").sees("Svara");
    HENRIK.submits(Map.of("Ditt svar", "Ta ledigt i morgon")).finds("Skickat till Aron.");
    ARON.hears("Henrik har svarat", "Ta ledigt i morgon");
    HENRIK.types("varför").hears("Senast jag skrev");
    assertThat(timesSaid(ARON, "Ta ledigt i morgon")).isEqualTo(1);
    assertThat(timesSaid(HENRIK, "Skickat till Aron.")).isEqualTo(1);
  }

  @Test
  void takesNoOldWordsForTheAnswerToANewQuestion() {
    SlackSeat daniel = HOUSE.seat("Daniel");
    HOUSE.turnTo(monday.atTime(16, 0));
    daniel.presses("Start").hears("How was your week?");
    daniel.types("great").hears("Is anything in your way?");
    ShownMessage great = daniel.said("great");
    daniel.types("a slow build").hears("What do you aim for next week?");
    ObjectNode late = typed("U0DANIEL", "great").put("ts", great.ts()).put("event_ts", great.ts());
    assertThat(HOUSE.slack().event(late).acknowledged()).isTrue();
    daniel.types("why").hears("I last wrote to you");
    assertThat(timesSaid(daniel, "Thank you, that was all.")).isZero();
    daniel.types("a fast build").hears("Thank you, that was all.");
  }

  @Test
  void hearsNothingOfWhatABotOrAnotherWorkspaceSays() {
    long before = timesSaid(ELSA, "");
    ObjectNode said = typed("U0ELSA", "hjälp").put("bot_id", "B0OTHER").put("ts", "1.2");
    assertThat(HOUSE.slack().event(said).acknowledged()).isTrue();
    said.remove("bot_id");
    said.put("team", "T0ELSEWHERE").put("ts", "1.3");
    assertThat(HOUSE.slack().event(said).acknowledged()).isTrue();
    ELSA.types("varför").hears("Senast jag skrev");
    assertThat(timesSaid(ELSA, "")).isEqualTo(before + 1);
  }

  /** A message event, the way Slack sends it. */
  private static ObjectNode typed(String user, String words) {
    return Json.object()
        .put("type", "message")
        .put("channel_type", "im")
        .put("channel", user.replaceFirst("U", "D"))
        .put("user", user)
        .put("text", words);
  }

  private static int timesStored(String words) {
    return HOUSE
        .database()
        .sql("select count(*) from interview_answer where answer::text like ?")
        .param("%\"" + words.replace("ä", "\\\\u00E4") + "\"%")
        .query(Integer.class)
        .single();
  }

  private static long timesSaid(SlackSeat seat, String words) {
    return seat.desk().messages().stream()
        .filter(ShownMessage::fromBot)
        .filter(message -> message.plain().contains(words))
        .count();
  }
}
