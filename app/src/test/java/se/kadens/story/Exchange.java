package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.company.SampleCompany;

/** Feedback that is asked for, declined, given and made public, and who never gets to read it. */
abstract class Exchange extends Story {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

  private static final String TOPIC = "Hur gick visningen för Nordgross?";
  private static final String ANSWER = "You showed the figures first, and the price came last.";
  private static final String BETWEEN_TWO = "In meetings you often finish my sentences.";
  private static final String TO_THREE = "Your guide halved the questions about the import.";
  private static final String IN_PUBLIC = "Kim satt kvar tills importen hade gått ut.";
  private static final String OVERHEARD = "Vi släckte larmet i natt.";
  private static final String PRIVATE_GOAL = "Learn to negotiate";

  private final Forger forger;
  private final StoredFeedback stored;
  private final Intruders intruders;
  private final Administration administration;
  private final Seat anna;
  private final Seat bo;
  private final Seat eva;
  private final Seat grace;
  private final Seat kim;
  private LocalDateTime now = TUESDAY.atTime(10, 0);

  Exchange(House house, Forger forger) {
    super(house, "exchange");
    this.forger = forger;
    stored = new StoredFeedback(house);
    intruders = new Intruders(forger, stored, List.of(ANSWER, BETWEEN_TWO, TO_THREE, TOPIC));
    administration = new Administration(house);
    anna = house.seat("Anna");
    bo = house.seat("Bo");
    eva = house.seat("Eva");
    grace = house.seat("Grace");
    kim = house.seat("Kim");
  }

  /** What a field for people holds when somebody is chosen in it. */
  abstract String chosen(String firstName);

  /** What stands in the one room that the bot is in, oldest first. */
  abstract List<String> room();

  /** Somebody writes in the room, and another gives them feedback from the message's own menu. */
  abstract void givesFeedbackOn(String words, String author, String giver);

  @BeforeAll
  void bringTheGoalsThereAre() {
    house.put(
        "goals",
        "text/csv; charset=utf-8",
        SampleCompany.goals().replace("2026-10-30", "2026-11-20")
            + "kim-own,kpi,person,%s,%s,,,2026-Q4,Hours,up,0,10,0,hours,,,,active,private%n"
                .formatted(PRIVATE_GOAL, Administration.email("Kim")));
    house.turnTo(now);
  }

  /** Lets happen what is due within ten minutes. */
  private void waitABit() {
    now = now.plusMinutes(10);
    house.turnTo(now);
  }

  @Test
  @Order(1)
  void asksTwoForFeedback() {
    assertThat(anna.types("be om återkoppling").hears("Vad vill du ha återkoppling på").plain())
        .as("those who work towards the same are suggested")
        .contains("arbetar mot samma mål");
    anna.presses("Fråga någon annan").sees("Be om återkoppling");
    anna.submits(Map.of("Om vad?", TOPIC, "Vem?", List.of(chosen("Kim"), chosen("Eva"))));
    anna.hears("Frågan går till", "Kim Fraser", "Eva Månsson");
    waitABit();
    assertThat(eva.hears("Anna Lindgren vill gärna ha din återkoppling:").plain()).contains(TOPIC);
  }

  @Test
  @Order(2)
  void takesANoWithoutAReasonAndThenWithOne() {
    String answer = tokenOf("Eva", "feedbackask:answer:");
    eva.presses("Tacka nej").hears("Du har tackat nej, och Anna får veta det på ett vänligt sätt.");
    eva.presses("Säg varför").sees("Säg varför");
    eva.submits(Map.of("Varför inte den här gången?", "Jag var inte med."));
    eva.hears("Anna Lindgren får läsa varför.");
    waitABit();
    assertThat(anna.hears("Eva Månsson kan inte ge återkoppling på det").plain())
        .contains("Det säger inget om dig", "Jag var inte med.");
    assertThat(forger.presses("Eva", answer)).contains("Du tackade nej till den frågan från Anna");
  }

  @Test
  @Order(3)
  void choosesWhoSeesItBeforeAnythingIsWritten() {
    assertThat(kim.hears("Anna Lindgren would like your feedback:").plain()).contains(TOPIC);
    kim.presses("Answer");
    Seat.Shown choice = kim.hears("Who should see it? You choose now, before you write");
    assertThat(choice.buttons())
        .containsExactly("Only Anna", "Anna and Bo, their manager", "Praise in public");
    assertThat(kim.formIsOpen()).isFalse();
    kim.presses("Only Anna");
    assertThat(kim.sees("Feedback")).contains("Anna Lindgren will read this, and nobody else.");
    write(kim, "Something to improve", ANSWER);
    assertThat(kim.hears("This is how Anna will read it.", "Nothing is sent yet.").plain())
        .contains(ANSWER, "Anna Lindgren and Kim Fraser see this, and nobody else.")
        .contains("neither the words nor who sees them can be changed");
    waitABit();
    assertThat(anna.everything()).as("nothing is sent yet").doesNotContain(ANSWER);
  }

  @Test
  @Order(4)
  void letsNobodyElseTouchADraft() {
    for (String verb : List.of("choose", "change", "see-room", "resume", "unasked", "drop")) {
      intruders.press("feedback:" + verb + ":" + stored.draft(), verb);
    }
    assertThat(forger.tokens("Kim")).anyMatch(token -> token.matches("feedback:send:.+/\\d+"));
    intruders.press(tokenOf("Kim", "feedback:send:"), "send");
    intruders.sendIn(
        "feedback:write:" + stored.draft() + "/room", Map.of("words", "Sagt av en annan"));
    assertThat(kim.hears("This is how Anna will read it.").plain()).contains(ANSWER);
  }

  @Test
  @Order(5)
  void tellsTheReceiverAndShowsItWhenOpened() {
    kim.presses("Send").hears("Sent to Anna Lindgren, who hears of it during working hours.");
    waitABit();
    assertThat(anna.hears("Kim Fraser har svarat på din fråga om återkoppling.").plain())
        .contains("Anna Lindgren och Kim Fraser ser det här, ingen annan.")
        .contains("Kim ser när du har öppnat.")
        .doesNotContain(ANSWER);
    kim.types("my feedback").hears("From you", "Nobody has opened it yet.");
    assertThat(anna.presses("Läs").hears(ANSWER).plain()).contains("Anna frågade:", TOPIC);
    kim.types("my feedback").hears("From you", "Opened by Anna Lindgren.");
  }

  @Test
  @Order(6)
  void readsAsItWasPreviewed() {
    kim.enters("feedback grace").hears("Feedback to Grace Holloway.");
    kim.presses("Grace and Bo, their manager").sees("Feedback");
    write(kim, "Praise", TO_THREE);
    String preview = kim.hears("This is how Grace will read it.").plain();
    List<String> previewed = between(preview, "Nothing is sent yet", "Once it is sent");
    assertThat(previewed).contains("Praise for Grace Holloway from Kim Fraser", TO_THREE);
    kim.presses("Send").hears("Sent to Grace Holloway and Bo Hartley");
    waitABit();
    grace.hears("Kim Fraser has praised you.");
    assertThat(grace.presses("Read").hears(TO_THREE).plain().lines().toList())
        .containsSubsequence(previewed)
        .startsWith(previewed.getFirst());
    bo.hears("Kim Fraser has praised Grace Holloway");
    assertThat(bo.presses("Read").hears(TO_THREE).plain().lines().toList())
        .containsExactlyElementsOf(previewed);
  }

  @Test
  @Order(7)
  void keepsWhatIsBetweenTwoFromEverybodyElse() {
    kim.enters("feedback anna").hears("Feedback to Anna Lindgren.");
    kim.presses("Only Anna").sees("Feedback");
    write(kim, "Something to improve", BETWEEN_TWO);
    kim.hears("This is how Anna will read it.");
    kim.presses("Send").hears("Sent to Anna Lindgren");
    waitABit();
    anna.finds("Kim Fraser har gett dig återkoppling.");
    Set<String> all = new TreeSet<>(forger.tokens("Anna"));
    all.addAll(forger.tokens("Kim"));
    all.removeIf(token -> !token.matches("feedback(ask)?:.+") || isForEverybody(token));
    assertThat(all).anyMatch(token -> token.startsWith("feedback:open:"));
    List<UUID> sent = stored.ids("feedback");
    assertThat(sent).hasSize(3);
    UUID secret =
        stored.ids("feedback WHERE seen_by = 'receiver' AND request_id IS NULL").getFirst();
    for (String verb : List.of("open", "read", "thank", "resume", "send-praise")) {
      all.add("feedback:" + verb + ":" + secret + (verb.startsWith("send") ? "/1" : ""));
    }
    all.add("privacy:who:feedback/" + secret);
    all.forEach(token -> intruders.press(token, token));
    intruders.sendIn("feedbackask:reason:" + stored.declined(), Map.of("reason", "x"));
    kim.types("my feedback").hears("From you", "Nobody has opened it yet.");
    anna.presses("Läs").hears(BETWEEN_TWO);
    assertThat(stored.openedBy(secret)).containsExactly(Administration.email("Anna"));
  }

  /** What anybody may do for themselves, and to whomever they like. */
  private static boolean isForEverybody(String token) {
    return token.matches("feedback:(give|list):.+|feedbackask:(form|list):.*");
  }

  @Test
  @Order(8)
  void answersAGuessAsItAnswersWhatIsThere() {
    String there = stored.ids("feedback WHERE seen_by = 'receiver'").getFirst().toString();
    for (String token :
        List.of(
            "feedback:read:%s",
            "feedback:thank:%s", "feedback:send:%s/1", "privacy:who:feedback/%s")) {
      assertThat(forger.presses("Tom", token.formatted(there)))
          .as(token)
          .isEqualTo(forger.presses("Tom", token.formatted(UUID.randomUUID())));
    }
    for (String nonsense :
        List.of("feedback:read:1", "feedback:list:secrets/0", "feedback:steal:x")) {
      assertThat(forger.presses("Tom", nonsense))
          .as(nonsense)
          .startsWith("That feedback is not for you.");
    }
    for (String nonsense : List.of("feedbackask:answer:1", "feedbackask:steal:")) {
      assertThat(forger.presses("Tom", nonsense))
          .as(nonsense)
          .isEqualTo("That question was not put to you.");
    }
  }

  @Test
  @Order(9)
  void saysPraiseInPublicToTheLetter() {
    anna.enters("beröm kim").hears("Beröm till Kim Fraser.");
    anna.presses("Beröm inför andra");
    assertThat(anna.sees("Beröm inför andra")).contains("Alla på platsen du väljer får läsa");
    anna.submits(Map.of("Vad vill du säga?", IN_PUBLIC));
    String preview = anna.hears("Så här kommer det att stå i").plain();
    assertThat(room()).noneMatch(line -> line.contains(IN_PUBLIC));
    anna.presses("Skicka").hears("Ditt beröm av Kim Fraser går till");
    waitABit();
    assertThat(room().getLast().lines().toList())
        .contains(IN_PUBLIC)
        .isEqualTo(between(preview, "Inget är skickat än", "Alla i"));
    kim.hears("Anna Lindgren praises you in");
  }

  @Test
  @Order(10)
  void quotesTheMessageThatItIsAbout() {
    givesFeedbackOn(OVERHEARD, "Tom", "Eva");
    assertThat(eva.finds("Återkoppling till Tom Whitaker.").plain())
        .contains("Om det här meddelandet:", OVERHEARD);
    eva.presses("Bara Tom").sees("Återkoppling");
    eva.submits(Map.of("Vad är det?", "Beröm", "Vad vill du säga?", "Och skrev ner hur."));
    assertThat(eva.hears("Så här kommer Tom att läsa det.").plain()).contains(OVERHEARD);
    eva.presses("Skicka").hears("Skickat till Tom Whitaker");
    waitABit();
    Seat tom = house.seat("Tom");
    tom.hears("Eva Månsson has praised you.");
    assertThat(tom.presses("Read").hears("Och skrev ner hur.").plain())
        .contains("About this message:", OVERHEARD);
  }

  @Test
  @Order(11)
  void offersNothingUpwardsButPraiseInPublic() {
    assertThat(anna.enters("återkoppling bo").hears("Bo Hartley leder dig").buttons())
        .containsExactly("Beröm inför andra");
    String draft = tokenOf("Anna", "feedback:see-room:").replace("feedback:see-room:", "");
    assertThat(forger.presses("Anna", "feedback:see-receiver:" + draft))
        .contains("Bo Hartley leder dig");
    assertThat(
            forger.sendsIn("Anna", "feedback:write:" + draft + "/receiver", Map.of("words", "Nej")))
        .contains("Bo Hartley leder dig", "Nej");
    assertThat(anna.formIsOpen()).isFalse();
  }

  @Test
  @Order(12)
  void findsNothingOfOthersInChat() {
    UUID goal = stored.ids("goal WHERE key = 'kim-own'", "goal_id").getFirst();
    Map<String, String> written =
        Map.of("Ingrid", "så säger jag vem som ser det", "Sara", "Du har inte skrivit något än");
    for (String intruder : written.keySet()) {
      Seat seat = house.seat(intruder);
      seat.enters("min återkoppling").hears("Du har varken gett eller fått någon återkoppling");
      seat.enters("mål").hears("Dina mål");
      seat.enters("mål träd").hears("Målen, vart och ett under");
      seat.enters("vemser").hears(String.valueOf(written.get(intruder)));
      for (String verb : List.of("goal:show:", "goalplan:agree:", "privacy:who:goal/")) {
        assertThat(forger.presses(intruder, verb + goal))
            .as(intruder + " " + verb)
            .containsAnyOf(Intruders.POLITE);
      }
      assertThat(seat.seesHome("Dina inställningar")).doesNotContain(PRIVATE_GOAL, BETWEEN_TWO);
      assertThat(seat.everything())
          .as(intruder)
          .doesNotContain(ANSWER, BETWEEN_TWO, TO_THREE, PRIVATE_GOAL, TOPIC);
    }
    assertThat(bo.everything()).contains(TO_THREE).doesNotContain(ANSWER, BETWEEN_TWO, TOPIC);
    assertThat(kim.enters("goals").hears("Your goals").plain()).contains(PRIVATE_GOAL);
  }

  @Test
  @Order(13)
  void handsOutNothingOfOthers() {
    for (String path : List.of("goals", Administration.dataPath("Anna"))) {
      assertThat(administration.get(path, null).statusCode()).as(path).isEqualTo(401);
      assertThat(administration.get(path, "guess").body())
          .as(path)
          .doesNotContain(PRIVATE_GOAL, BETWEEN_TWO);
    }
    assertThat(administration.get("goals", "practice").body()).contains(PRIVATE_GOAL);
    for (String of : List.of("Ingrid", "Bo", "Sara", "Tom", "Grace")) {
      assertThat(administration.dataOf(of))
          .as(of)
          .doesNotContain(ANSWER, BETWEEN_TWO, PRIVATE_GOAL, TOPIC);
    }
    assertThat(administration.dataOf("Anna")).contains(ANSWER, BETWEEN_TWO, TOPIC);
    assertThat(administration.dataOf("Kim")).contains(ANSWER, BETWEEN_TWO, TO_THREE);
    assertThat(administration.dataOf("Eva")).contains(TOPIC).doesNotContain(BETWEEN_TWO);
  }

  private static void write(Seat seat, String kind, String words) {
    seat.submits(Map.of("What is it?", kind, "What would you like to say?", words));
  }

  private String tokenOf(String firstName, String beginning) {
    return new ArrayList<>(forger.tokens(firstName))
        .reversed().stream().filter(token -> token.startsWith(beginning)).findFirst().orElseThrow();
  }

  /** The lines after the one with the first words, and before the one with the last. */
  private static List<String> between(String plain, String first, String last) {
    List<String> lines = plain.lines().toList();
    return lines.stream()
        .dropWhile(line -> !line.contains(first))
        .skip(1)
        .takeWhile(line -> !line.contains(last))
        .toList();
  }
}
