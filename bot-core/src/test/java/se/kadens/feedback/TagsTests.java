package se.kadens.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.feedback.Colleagues.ANNA;
import static se.kadens.feedback.Colleagues.BO;
import static se.kadens.feedback.Colleagues.HANNA;
import static se.kadens.feedback.Colleagues.KIM;
import static se.kadens.feedback.Colleagues.SARA;
import static se.kadens.feedback.Colleagues.TOR;
import static se.kadens.feedback.Colleagues.YLVA;
import static se.kadens.feedback.Colleagues.picked;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Visibility;
import se.kadens.stage.Stage;

/** What feedback is tied to: the company's values and goals; and whom goals suggest to ask. */
class TagsTests {

  private final Colleagues colleagues = new Colleagues();
  private final Stage stage = colleagues.stage;

  private void become(String names) {
    stage.say(HANNA, "värderingar");
    stage.press(HANNA, "Ändra värderingarna");
    stage.submit(HANNA, Map.of("names", new Value.Words(names)));
  }

  @Test
  void areTheCompanysValuesAsHrWroteThem() {
    stage.say(HANNA, "värderingar");
    assertThat(stage.last(HANNA))
        .isEqualTo(
            "Inga värderingar är satta. Beröm kan höra ihop med mål ändå.\n[Ändra värderingarna]");
    become("Omtanke\n  Mod \n\nmod\nÖppenhet\0");
    assertThat(stage.last(HANNA))
        .isEqualTo(
            """
            Det vi står för. Beröm kan höra ihop med något av det här:
            • Omtanke
            • Mod
            • Öppenhet
            [Ändra värderingarna]""");
    assertThat(offered(KIM, ANNA, "Bara Anna"))
        .containsExactly("Värdering: Omtanke", "Värdering: Mod", "Värdering: Öppenhet");
    become("Öppenhet\nMod");
    assertThat(offered(KIM, ANNA, "Bara Anna"))
        .containsExactly("Värdering: Öppenhet", "Värdering: Mod");
  }

  @Test
  void standWithThePraiseUnderTheNameTheyHadThen() {
    become("Mod");
    send(KIM, ANNA, "Bara Anna", "Mod");
    become("Omtanke");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA)).contains("Vår värdering: Mod");
  }

  private void send(String giver, String receiver, String whoSees, String tag) {
    offered(giver, receiver, whoSees);
    Map<String, Value> values = new HashMap<>(Colleagues.praise("Bra."));
    values.put("tag", picked(key(giver, tag)));
    stage.submit(giver, values);
    stage.press(giver, "Skicka");
  }

  private List<String> offered(String giver, String receiver, String whoSees) {
    stage.say(giver, "återkoppling " + receiver);
    stage.press(giver, whoSees);
    return options(giver).stream().map(Option::label).toList();
  }

  private List<Option> options(String giver) {
    return stage.form(giver).fields().stream()
        .filter(field -> field.name().equals("tag"))
        .flatMap(field -> ((ChoiceField) field).options().stream())
        .toList();
  }

  private String key(String giver, String label) {
    return options(giver).stream()
        .filter(option -> option.label().endsWith(label))
        .map(Option::key)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areNobodysToChangeButHrs() {
    stage.say(KIM, "värderingar");
    assertThat(stage.last(KIM)).doesNotContain("[Ändra").contains("HR sätter de värderingar");
    assertThat(stage.press(KIM, new Action("values", "change", ""))).isInstanceOf(Reply.Say.class);
    stage
        .get(ValuesDialogue.class)
        .answer(
            new Submitted(
                stage.person(KIM),
                stage.now(),
                new Action("values", "become", ""),
                Map.of("names", new Value.Words("Kims regler"))));
    assertThat(stage.get(CompanyValues.class).of(stage.workspace())).isEmpty();
  }

  @Test
  void areFewAndShort() {
    stage.say(HANNA, "värderingar");
    stage.press(HANNA, "Ändra värderingarna");
    String many = String.join("\n", List.of("abcdefghijklm".split("")));
    assertThat(stage.submit(HANNA, Map.of("names", new Value.Words(many))).toString())
        .contains("Välj högst 12.");
    assertThat(stage.submit(HANNA, Map.of("names", new Value.Words("a".repeat(61)))).toString())
        .contains("60 tecken räcker.");
  }

  @Test
  void areGoalsThatEverybodyWhoReadsItMaySee() {
    goal(ANNA, "Annas egna", Visibility.PRIVATE, null);
    goal(ANNA, "Annas i teamet", Visibility.TEAM, null);
    goal(KIM, "Kims för alla", Visibility.PUBLIC, null);
    goal(KIM, "Kims egna", Visibility.PRIVATE, null);
    colleagues.room("Allmänt");
    assertThat(offered(KIM, ANNA, "Bara Anna"))
        .containsExactlyInAnyOrder("Mål: Annas i teamet", "Mål: Kims för alla");
    assertThat(offered(BO, ANNA, "Bara Anna"))
        .containsExactlyInAnyOrder("Mål: Annas egna", "Mål: Annas i teamet");
    assertThat(offered(KIM, ANNA, "Beröm inför andra")).containsExactly("Mål: Kims för alla");
    assertThat(offered(TOR, ANNA, "Bara Anna")).isEmpty();
    send(KIM, ANNA, "Bara Anna", "Annas i teamet");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA)).contains("Mål: Annas i teamet");
  }

  @Test
  void suggestTwoToAskWhoWorkTowardsTheSame() {
    Goal shared = goal(BO, "Fler kunder", Visibility.PUBLIC, null, ANNA, KIM, SARA);
    goal(SARA, "Nöjdare kunder", Visibility.PUBLIC, shared);
    stage.say(ANNA, "be om återkoppling");
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Vad vill du ha återkoppling på, och av vem? Du kan fråga upp till tre.
            Sara Öst arbetar mot samma mål: Fler kunder, Sara
            Bo Lind arbetar mot samma mål: Fler kunder
            [Fråga Sara] [Fråga Bo] [Fråga någon annan]""");
    stage.press(ANNA, "Fråga Sara");
    assertThat(stage.form(ANNA).fields().toString()).contains(stage.person(SARA).id().toString());
    stage.say(YLVA, "be om återkoppling");
    assertThat(stage.last(YLVA)).doesNotContain("arbetar mot samma mål");
  }

  @Test
  void sayWhatAQuestionIsAbout() {
    goal(ANNA, "Fler kunder", Visibility.PUBLIC, null);
    stage.say(ANNA, "be om återkoppling");
    stage.press(ANNA, "Fråga någon");
    Map<String, Value> values = colleagues.question("", KIM);
    values.put("goal", picked(goalKey()));
    stage.submit(ANNA, values);
    assertThat(stage.last(KIM))
        .startsWith("Anna Berg vill gärna ha din återkoppling:\nMål: Fler kunder\n");
    stage.press(KIM, "Svara");
    stage.press(KIM, "Bara Anna");
    stage.submit(KIM, Colleagues.praise("Bra."));
    stage.press(KIM, "Skicka");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA)).contains("Anna frågade:\nFler kunder\nKim säger:\nBra.");
  }

  private String goalKey() {
    return stage.form(ANNA).fields().stream()
        .filter(field -> field.name().equals("goal"))
        .map(field -> ((ChoiceField) field).options().getFirst().key())
        .findFirst()
        .orElseThrow();
  }

  private Goal goal(
      String owner, String title, Visibility visibility, @Nullable Goal parent, String... parts) {
    Measure measure = new Measure("Kunder", Direction.UP, BigDecimal.ZERO, BigDecimal.TEN, "");
    GoalDraft draft =
        new GoalDraft(
            Framework.OKR,
            Level.PERSON,
            title,
            stage.person(owner).id(),
            "",
            parent == null ? null : parent.id(),
            Cycle.parse("2026-Q4").orElseThrow(),
            parts.length == 0 ? measure : null,
            "",
            null,
            null,
            null,
            null,
            visibility,
            Details.NONE,
            List.of(parts).stream().map(name -> part(title, name, measure)).toList());
    Outcome made =
        stage
            .get(ChangeGoals.class)
            .create(stage.person(owner), draft, GoalState.DRAFT, stage.now());
    if (!(made instanceof Outcome.Done(Goal goal))) {
      throw new AssertionError(made);
    }
    colleagues.sql("UPDATE goal SET state = 'ACTIVE'");
    return goal;
  }

  private PartDraft part(String title, String name, Measure measure) {
    return new PartDraft(
        null,
        title + ", " + name.split(" ", 2)[0],
        stage.person(name).id(),
        measure,
        null,
        null,
        null,
        null);
  }
}
