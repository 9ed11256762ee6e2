package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.language.Language;
import se.kadens.people.NamePeople;
import se.kadens.people.NamePeople.Change;
import se.kadens.people.OwnSettings;
import se.kadens.people.PeopleHouse;
import se.kadens.people.Person;

class ProgrammeDialogueTests {

  /** Monday morning in week 12, half an hour after the usual hour in Stockholm. */
  private static final Instant NOW = Instant.parse("2027-03-22T08:30:00Z");

  private static final Instant THURSDAY = Instant.parse("2027-03-25T08:30:00Z");

  private final PeopleHouse house =
      new PeopleHouse("se.kadens.absence", "se.kadens.programme", "se.kadens.surroundings");
  private final ProgrammeDialogue dialogue = house.get(ProgrammeDialogue.class);
  private final Programmes programmes = house.get(Programmes.class);

  private final Person maria = house.met(PeopleHouse.profile("Maria Ek", true));
  private final Person bo = house.met("Bo Lind");
  private final Person anna = house.met("Anna Ek");

  @Test
  void refusesWhoeverDoesNotPlan() {
    String refusal =
        "Bara HR och administratörer planerar avstämningar. Skriv \"varför\" för att se när du blir"
            + " tillfrågad nästa gång.";
    assertThat(said(ask(anna))).isEqualTo(refusal);
    assertThat(said(press(anna, Template.WEEKLY))).isEqualTo(refusal);
    Form form = form(press(maria, Template.WEEKLY));
    assertThat(said(submit(anna, form, Map.of()))).isEqualTo(refusal);
    Reply preview = submit(maria, form, Map.of());
    assertThat(said(press(anna, button(preview, "Starta")))).isEqualTo(refusal);
    assertThat(all()).isEmpty();
  }

  @Test
  void offersTheTemplatesWhereThereIsNoProgramme() {
    assertThat(said(ask(maria)))
        .isEqualTo(
            """
            Det finns inget program än. Börja från en mall och ändra det du vill; inget skickas innan du har sett vem som får frågan när.
            [Nytt]""");
    Message list = message(ask(maria));
    assertThat(controls(list))
        .singleElement()
        .isInstanceOfSatisfying(
            Menu.class, menu -> assertThat(menu.choices()).hasSize(Template.values().length));
  }

  @Test
  void keepsEverythingThatIsLeftAsItIs() {
    for (Template template : Template.values()) {
      start(maria, form(press(maria, template)), Map.of());
      List<Plan> made = all().stream().map(Programme::latestPlan).toList();
      assertThat(made).as(template.code()).containsAll(template.plans());
    }
    assertThat(all()).hasSize(5);
  }

  @Test
  void keepsEverythingInAnotherLanguageToo() {
    house.get(OwnSettings.class).speak(house.workspace, maria.id(), Language.ENGLISH);
    Form form = form(press(house.again(maria), Template.WEEKLY));
    // By the time the form is sent in, they read Swedish.
    start(maria, form, Map.of());
    assertThat(all())
        .extracting(Programme::latestPlan)
        .containsExactlyElementsOf(Template.WEEKLY.plans());
  }

  @Test
  void makesFreeTextOfANewLineAndForgetsARemovedOne() {
    Form form = form(press(maria, Template.WEEKLY));
    start(
        maria,
        form,
        words("questions", "Hur var veckan?\n  Vad har du  lärt dig?\n\nÄr något i vägen?\n"));
    List<Question> questions = all().getFirst().latestPlan().questionnaire().questions();
    assertThat(questions).hasSize(3);
    assertThat(questions.getFirst().kind()).isInstanceOf(Kind.AMood.class);
    assertThat(questions.get(1).kind()).isInstanceOf(Kind.LongText.class);
    assertThat(questions.get(1).required()).isFalse();
    assertThat(questions.get(1).text().in(Language.ENGLISH)).isEqualTo("Vad har du lärt dig?");
    assertThat(questions.get(2).followUp()).isNotNull();
  }

  @Test
  void takesAQuestionBackWithItsKind() {
    Form form = form(press(maria, Template.WEEKLY));
    Reply preview = submit(maria, form, words("questions", "Vad har du lärt dig?"));
    Form again = form(press(maria, button(preview, "Ändra igen")));
    start(maria, again, words("questions", "Hur var veckan?"));
    assertThat(all().getFirst().latestPlan().questionnaire().questions())
        .extracting(Question::key)
        .containsExactly("mood");
  }

  @Test
  void saysByFieldWhatCannotBe() {
    start(maria, form(press(maria, Template.DAILY)), Map.of());
    nameDepartment(anna, "Produkt");
    Form form = form(press(maria, Template.WEEKLY));
    Map<String, Value> wrong = new HashMap<>();
    wrong.put("name", new Value.Words("daglig AVSTÄMNING"));
    assertThat(submit(maria, form, wrong))
        .isEqualTo(new Reply.Correct(Map.of("name", "Det finns redan ett program som heter så.")));
    wrong.put("name", new Value.Words(" "));
    wrong.put("close_days", new Value.Words("0"));
    wrong.put("close_hour", picked("08:30"));
    wrong.put("questions", new Value.Words(" \n "));
    assertThat(submit(maria, form, wrong))
        .isEqualTo(
            new Reply.Correct(
                Map.of(
                    "name", "Ge det ett namn.",
                    "close_hour", "Då stänger den innan den öppnar kl. 09.00.",
                    "questions", "Ställ minst en fråga.")));
    wrong.put("close_days", new Value.Words("en vecka"));
    assertThat(((Reply.Correct) submit(maria, form, wrong)).problems())
        .containsEntry("close_days", "Ett helt tal från 0 till 92.");
    wrong.put("questions", new Value.Words("Varför?\nVarför?"));
    assertThat(((Reply.Correct) submit(maria, form, wrong)).problems())
        .containsEntry("questions", "Den här frågan står två gånger: Varför?");
    assertThat(all()).hasSize(1);
  }

  @Test
  void asksOnlyTheDepartmentsThatAreChosen() {
    nameDepartment(anna, "Produkt");
    nameDepartment(bo, "Sälj");
    Form form = form(press(maria, Template.WEEKLY));
    Reply preview =
        submit(maria, form, Map.of("departments", picked(DepartmentField.key("Produkt"))));
    assertThat(said(preview))
        .contains("Veckoavstämning · varje vecka, måndag kl. 09.00 · de som är på Produkt")
        .contains("• v. 13: tisdag 30 mars kl. 09.00, en person.");
  }

  @Test
  void refusesADepartmentThatIsEmptyByNow() {
    nameDepartment(anna, "Produkt");
    Form form = form(press(maria, Template.WEEKLY));
    Map<String, Value> chosen = Map.of("departments", picked(DepartmentField.key("Produkt")));
    Reply preview = submit(maria, form, chosen);
    nameDepartment(anna, "Sälj");
    assertThat(said(press(maria, button(preview, "Starta")))).startsWith("Det gick inte att spara");
    assertThat(all()).isEmpty();
    Form again = form(press(maria, button(preview, "Ändra igen")));
    assertThat(submit(maria, again, Map.of()))
        .isEqualTo(
            new Reply.Correct(
                Map.of("departments", "Ingen är på en avdelning som heter Produkt.")));
  }

  @Test
  void startsOnceHoweverOftenItIsPressed() {
    Reply preview = submit(maria, form(press(maria, Template.HYBRID)), Map.of());
    assertThat(all()).as("nothing is kept before it is started").isEmpty();
    Button start = button(preview, "Starta");
    Reply first = press(maria, start);
    assertThat(press(maria, start)).isEqualTo(first);
    assertThat(said(first))
        .isEqualTo(
            """
            Kvartalsavstämning är igång: första måndagen varje kvartal kl. 09.00. Nästa gång måndag 5 april kl. 09.00 (kvartal 2).
            Månadens återkoppling är igång: första måndagen varje månad kl. 09.00. Nästa gång måndag 5 april kl. 09.00 (april).""");
    assertThat(all()).hasSize(2).allSatisfy(one -> assertThat(one.versions()).hasSize(1));
    assertThat(press(maria, button(preview, "Kasta"))).isEqualTo(Reply.nothing());
    assertThat(all()).hasSize(2);
  }

  @Test
  void forgetsADraftThatIsDiscarded() {
    Reply preview = submit(maria, form(press(maria, Template.WEEKLY)), Map.of());
    assertThat(said(press(maria, button(preview, "Kasta")))).isEqualTo("Kastat. Inget ändrades.");
    assertThat(said(press(maria, button(preview, "Starta"))))
        .startsWith("Den förhandsvisningen finns inte längre.");
    assertThat(all()).isEmpty();
  }

  @Test
  void changesAProgrammeFromItsNextPeriod() {
    start(maria, form(press(maria, Template.WEEKLY)), Map.of());
    Form form = form(press(maria, THURSDAY, button(ask(maria), "Ändra").action()));
    Map<String, Value> filled = FormFiller.untouched(form);
    filled.put("name", new Value.Words("Veckan"));
    filled.put("weekday", picked("TUESDAY"));
    filled.put("hour", picked("13:30"));
    Reply preview = dialogue.answer(new Submitted(maria, THURSDAY, form.action(), filled));
    assertThat(said(preview))
        .isEqualTo(
            """
            Vem som får frågan när, var och en efter sin klocka
            Veckan · varje vecka, tisdag kl. 13.30 · alla
            Ändringen gäller från och med måndag 29 mars (v. 13). Till dess är det som förut: varje vecka, måndag kl. 09.00.
            • v. 13: tisdag 30 mars kl. 13.30, 3 personer. Stänger lördag 3 april kl. 17.00. Sammanfattning till chefer fredag 2 april kl. 08.00.
            • v. 14: tisdag 6 april kl. 13.30, 3 personer. Stänger lördag 10 april kl. 17.00. Sammanfattning till chefer fredag 9 april kl. 08.00.
            • v. 15: tisdag 13 april kl. 13.30, 3 personer. Stänger lördag 17 april kl. 17.00. Sammanfattning till chefer fredag 16 april kl. 08.00.
            • v. 16: tisdag 20 april kl. 13.30, 3 personer. Stänger lördag 24 april kl. 17.00. Sammanfattning till chefer fredag 23 april kl. 08.00.
            3 frågor
            • Hur var veckan?
            • Är något i vägen?
            • Vad siktar du på nästa vecka?
            [Spara ändringen] [Ändra igen] [Kasta]""");
    assertThat(all().getFirst().versions()).hasSize(1);
    assertThat(said(press(maria, THURSDAY, button(preview, "Spara ändringen").action())))
        .isEqualTo(
            "Sparat. Veckan från och med måndag 29 mars (v. 13): varje vecka, tisdag kl. 13.30.");
    assertThat(all())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.name()).isEqualTo("Veckan");
              assertThat(changed.planOn(LocalDate.of(2027, 3, 28)))
                  .isEqualTo(Template.WEEKLY.plans().getFirst());
            });
  }

  @Test
  void saysThatNothingIsDifferent() {
    start(maria, form(press(maria, Template.WEEKLY)), Map.of());
    Form form = form(press(maria, button(ask(maria), "Ändra")));
    assertThat(said(submit(maria, form, Map.of())))
        .endsWith("Inget skiljer sig från det som redan gäller.\n[Ändra igen] [Kasta]");
  }

  @Test
  void listsWhatThereIs() {
    start(maria, form(press(maria, Template.WEEKLY)), Map.of());
    assertThat(said(ask(maria)))
        .isEqualTo(
            """
            Program
            Veckoavstämning · varje vecka, måndag kl. 09.00 · 3 personer · nästa måndag 29 mars kl. 09.00 (v. 13)
            [Ändra] [Skicka nu]
            [Nytt]""");
    assertThat(said(dialogue.answer(new Asked(maria, NOW, "programme", "list", "dag"))))
        .startsWith("Inget program har \"dag\" i namnet.");
  }

  @Test
  void asksBeforeItSendsAnything() {
    start(maria, form(press(maria, Template.WEEKLY)), Map.of());
    Reply confirm = press(maria, button(ask(maria), "Skicka nu"));
    assertThat(said(confirm))
        .startsWith("Skicka Veckoavstämning, v. 12, till 25 personer nu")
        .contains("2 är borta, och en har redan fått den.")
        .endsWith("[Skicka till 25 personer] [Skicka inte]");
    assertThat(said(press(maria, button(confirm, "Skicka inte")))).isEqualTo("Inget skickades.");
    assertThat(said(press(maria, button(confirm, "Skicka till 25 personer"))))
        .startsWith("Veckoavstämning, v. 12, går nu till 25 personer.");
  }

  @Test
  void writesDepartmentsWhereThereAreTooManyToChooseAmong() {
    Set<String> many =
        Stream.iterate(1, i -> i + 1).limit(101).map(i -> "D" + i).collect(Collectors.toSet());
    ProgrammeFormPhrases phrases = new ProgrammeFormPhrases(Language.SWEDISH);
    List<Draft.Part> parts =
        List.of(new Draft.Part("Vecka", Template.WEEKLY.plans().getFirst(), null));
    Form form =
        new ProgrammeForm(phrases, Language.SWEDISH, parts)
            .drawn(new Action("programme", "filled", ""), many);
    assertThat(form.fields())
        .filteredOn(field -> field.name().equals("departments"))
        .singleElement()
        .isInstanceOf(Field.TextField.class);
    Map<String, Value> filled = FormFiller.untouched(form);
    filled.put("departments", new Value.Words("D1\n D7 \n"));
    assertThat(new FilledProgramme(phrases, Language.SWEDISH, parts, filled).read(many, List.of()))
        .isInstanceOfSatisfying(
            FilledProgramme.Reading.Read.class,
            read ->
                assertThat(read.parts().getFirst().plan().audience().departments())
                    .containsExactlyInAnyOrder("D1", "D7"));
  }

  private List<Programme> all() {
    return programmes.all(house.workspace);
  }

  private void nameDepartment(Person person, String department) {
    house
        .get(NamePeople.class)
        .name(maria, List.of(person.id()), List.of(new Change.BelongTo(department)));
  }

  private void start(Person by, Form form, Map<String, Value> changed) {
    Reply preview = submit(by, form, changed);
    assertThat(press(by, button(preview, "Starta"))).isInstanceOf(Reply.Replace.class);
  }

  private Reply ask(Person by) {
    return dialogue.answer(new Asked(by, NOW, "programme", "list", ""));
  }

  private Reply press(Person by, Template template) {
    return press(by, NOW, ProgrammeDialogue.Verb.NEW.on(template.code()));
  }

  private Reply press(Person by, Button button) {
    return press(by, NOW, button.action());
  }

  private Reply press(Person by, Instant at, Action action) {
    return dialogue.answer(new Pressed(by, at, action, null));
  }

  private Reply submit(Person by, Form form, Map<String, Value> changed) {
    Map<String, Value> values = FormFiller.untouched(form);
    values.putAll(changed);
    return dialogue.answer(new Submitted(by, NOW, form.action(), values));
  }

  private static Form form(Reply reply) {
    return ((Reply.Ask) reply).form();
  }

  private static Button button(Reply reply, String label) {
    return controls(message(reply)).stream()
        .filter(control -> control.label().equals(label))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Control> controls(Message message) {
    return message.blocks().stream()
        .filter(Controls.class::isInstance)
        .flatMap(block -> ((Controls) block).controls().stream())
        .toList();
  }

  private static Map<String, Value> words(String field, String words) {
    return Map.of(field, new Value.Words(words));
  }

  private static Value picked(String key) {
    return new Value.Picked(Set.of(key));
  }

  private static String said(Reply reply) {
    return message(reply).summary();
  }

  private static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Say(Message message) -> message;
      case Reply.Replace(Message message) -> message;
      default -> throw new AssertionError("nothing is said by " + reply);
    };
  }
}
