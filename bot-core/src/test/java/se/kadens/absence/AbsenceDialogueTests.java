package se.kadens.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Field;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.people.NamePeople;
import se.kadens.people.NamePeople.Change;
import se.kadens.people.OwnSettings;
import se.kadens.people.PeopleHouse;
import se.kadens.people.Person;
import se.kadens.rhythm.DateRange;

class AbsenceDialogueTests {

  /** Already Monday 23 November in Stockholm. */
  private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private final PeopleHouse house = new PeopleHouse("se.kadens.absence");
  private final AbsenceDialogue dialogue = house.get(AbsenceDialogue.class);
  private final Absences absences = house.get(Absences.class);

  private final Person maria = house.met(PeopleHouse.profile("Maria Ek", true));
  private final Person bo = house.met("Bo Lind");
  private final Person anna = house.met("Anna Ek");

  @Test
  void repeatsTheExactDatesInSwedish() {
    assertThat(said(ask(anna, "till onsdag")))
        .isEqualTo(
            """
            Du är borta från måndag 23 november till och med tisdag 24 november och är tillbaka onsdag 25 november.
            En avstämning hoppas över när du är borta minst hälften av dess arbetsdagar.
            [Ångra]""");
    assertThat(days(anna)).containsExactly(new DateRange(MONDAY, MONDAY.plusDays(2)));
  }

  @Test
  void repeatsTheExactDatesInEnglish() {
    house.get(OwnSettings.class).speak(house.workspace, anna.id(), Language.ENGLISH);
    assertThat(said(ask(house.again(anna), "on Friday")))
        .startsWith("You are away on Friday 27 November, and back on Monday 30 November.\n");
  }

  @Test
  void namesTheYearWhenItIsAnother() {
    assertThat(said(ask(anna, "31 december")))
        .startsWith("Du är borta torsdag 31 december och är tillbaka fredag 1 januari 2027.");
  }

  @Test
  void undoesAnAbsenceOnce() {
    Button undo = button(ask(anna, "till onsdag"));
    assertThat(said(press(anna, undo.action())))
        .isEqualTo(
            "Ångrat. Du är inte borta från måndag 23 november till och med tisdag 24 november.");
    assertThat(days(anna)).isEmpty();
    assertThat(said(press(anna, undo.action()))).isEqualTo("Den frånvaron är redan borttagen.");
  }

  @Test
  void letsNobodyElseUndoIt() {
    Button undo = button(ask(anna, "till onsdag"));
    assertThat(said(press(bo, undo.action())))
        .isEqualTo("Det kan bara personen själv, chefen eller HR säga.");
    assertThat(days(anna)).hasSize(1);
  }

  @Test
  void offersDatesWhenItDoesNotUnderstand() {
    Reply reply = ask(anna, "ett tag");
    assertThat(said(reply)).startsWith("Jag förstod inte vilka dagar.").endsWith("[Välj datum]");
    assertThat(press(anna, button(reply).action()))
        .isInstanceOfSatisfying(
            Reply.Ask.class,
            ask ->
                assertThat(ask.form().fields())
                    .containsExactly(
                        new Field.DayField("first", "Första dagen borta", null, true, MONDAY),
                        new Field.DayField("last", "Sista dagen borta", null, true, MONDAY)));
    assertThat(days(anna)).isEmpty();
  }

  @Test
  void listsWhatIsComingWithAWayToUndoIt() {
    ask(anna, "fredag");
    assertThat(said(ask(anna, " ")))
        .startsWith(
            "Du har sagt att du är borta:\nBorta fredag 27 november.\n[Ångra]\nVilka dagar");
  }

  @Test
  void takesTheLastDayOfAFormAsADayAway() {
    assertThat(said(submit(anna, MONDAY, FRIDAY)))
        .startsWith("Du är borta från måndag 23 november till och med fredag 27 november");
    assertThat(days(anna)).containsExactly(new DateRange(MONDAY, FRIDAY.plusDays(1)));
  }

  @Test
  void correctsALastDayBeforeTheFirst() {
    assertThat(submit(anna, FRIDAY, MONDAY))
        .isEqualTo(new Reply.Correct(Map.of("last", "Sista dagen är före den första.")));
    assertThat(submit(anna, FRIDAY, FRIDAY.plusYears(2)))
        .isEqualTo(new Reply.Correct(Map.of("last", "Det är längre än ett år.")));
    assertThat(days(anna)).isEmpty();
  }

  @Test
  void letsAManagerAndHrSpeakForAPerson() {
    house
        .get(NamePeople.class)
        .name(maria, List.of(anna.id()), List.of(new Change.ReportTo(bo.id())));
    assertThat(said(submitFor(bo, anna)))
        .startsWith("Anna Ek är borta fredag 27 november och är tillbaka måndag 30 november.");
    assertThat(said(submitFor(maria, anna))).startsWith("Anna Ek är borta");
    assertThat(days(anna)).containsExactly(new DateRange(FRIDAY, FRIDAY.plusDays(1)));
  }

  @Test
  void letsNobodyElseSpeakForAPerson() {
    assertThat(said(submitFor(anna, bo)))
        .isEqualTo("Det kan bara personen själv, chefen eller HR säga.");
    assertThat(days(bo)).isEmpty();
  }

  @Test
  void asksOnlyThoseWhoMaySpeakForOthersWhoIsAway() {
    Action choose = new Action("absence", "choose", "");
    assertThat(fieldNames(press(maria, choose))).containsExactly("first", "last", "who");
    assertThat(fieldNames(press(bo, choose))).containsExactly("first", "last");
  }

  @Test
  void endsAnAbsenceForSomeoneWhoIsBack() {
    ask(anna, "till fredag");
    ask(anna, "24-28 december");
    Instant wednesday = Instant.parse("2026-11-25T09:00:00Z");
    assertThat(said(dialogue.answer(new Asked(anna, wednesday, "absence", "back", ""))))
        .isEqualTo("Välkommen tillbaka. Du är inte längre borta.");
    assertThat(days(anna))
        .containsExactly(
            new DateRange(MONDAY, LocalDate.of(2026, 11, 25)),
            new DateRange(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 29)));
  }

  @Test
  void dropsAnAbsenceThatWouldHaveBegunToday() {
    ask(anna, "till fredag");
    assertThat(said(ask(anna, "tillbaka"))).startsWith("Välkommen tillbaka.");
    assertThat(days(anna)).isEmpty();
    assertThat(said(ask(anna, "tillbaka"))).isEqualTo("Du är inte borta i dag.");
  }

  @Test
  void joinsWhatOverlapsOrAdjoins() {
    for (String words : List.of("v. 49", "30 november - 2 december", "7 december", "9 december")) {
      ask(anna, words);
    }
    assertThat(days(anna))
        .containsExactly(
            new DateRange(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 8)),
            new DateRange(LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 10)));
  }

  @Test
  void findsOnlyWhatTouchesTheDaysAskedFor() {
    ask(anna, "onsdag");
    ask(bo, "torsdag");
    LocalDate wednesday = MONDAY.plusDays(2);
    assertThat(
            absences.between(
                house.workspace, List.of(anna.id(), bo.id()), MONDAY, wednesday.plusDays(1)))
        .containsOnly(
            Map.entry(anna.id(), List.of(new DateRange(wednesday, wednesday.plusDays(1)))));
    assertThat(absences.between(house.workspace, anna.id(), MONDAY, wednesday)).isEmpty();
  }

  private Reply ask(Person by, String rest) {
    return dialogue.answer(new Asked(by, NOW, "absence", "away", rest));
  }

  private Reply press(Person by, Action action) {
    return dialogue.answer(new Pressed(by, NOW, action, null));
  }

  private Reply submit(Person by, LocalDate first, LocalDate last) {
    return dialogue.answer(
        new Submitted(
            by,
            NOW,
            new Action("absence", "record", ""),
            Map.of("first", new Value.Day(first), "last", new Value.Day(last))));
  }

  private Reply submitFor(Person by, Person away) {
    return dialogue.answer(
        new Submitted(
            by,
            NOW,
            new Action("absence", "record", ""),
            Map.of(
                "first", new Value.Day(FRIDAY),
                "last", new Value.Day(FRIDAY),
                "who", new Value.People(List.of(away.id())))));
  }

  private List<DateRange> days(Person person) {
    return absences.between(house.workspace, person.id(), MONDAY, MONDAY.plusYears(2));
  }

  private static List<String> fieldNames(Reply reply) {
    return ((Reply.Ask) reply).form().fields().stream().map(Field::name).toList();
  }

  private static Button button(Reply reply) {
    for (Block block : message(reply).blocks()) {
      if (block instanceof Controls(var controls) && controls.getFirst() instanceof Button button) {
        return button;
      }
    }
    throw new AssertionError("no button in " + reply);
  }

  private static String said(Reply reply) {
    return message(reply).summary();
  }

  private static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Say(Message message) -> message;
      case Reply.Replace(Message message) -> message;
      default -> throw new AssertionError("not said: " + reply);
    };
  }
}
