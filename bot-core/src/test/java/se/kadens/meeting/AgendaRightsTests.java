package se.kadens.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalMoved;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Standing;
import se.kadens.goal.Status;
import se.kadens.goal.Visibility;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** What comes onto an agenda by itself, who may do what with it, and who never sees it. */
class AgendaRightsTests {

  private static final String GONE =
      "Det står inte på någon av dina dagordningar. Skriv \"enskilt samtal\" för att se dem.";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", "Bo Lind", "Disa Ros").from("Ledning");
    stage.company().of("Bo Lind", "Disa Ros").reportingTo("Ylva Ek");
    stage.company().with("Anna Berg", "Kim Falk").reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-11-23T08:00:00Z");
  }

  @Test
  void letsNobodyElseDoAnythingWithAnAgenda() {
    stage.say("Anna Berg", "1on1 add lönen");
    agree("Anna Berg", "ringa juristen");
    String before = agendaOf("Bo Lind", "Anna");
    List<Action> forged = new ArrayList<>();
    for (Verb verb : List.of(Verb.OPEN, Verb.ADD, Verb.ACT, Verb.RHYTHM, Verb.MOVE, Verb.HISTORY)) {
      forged.add(verb.on(pair("Bo Lind", "Anna Berg").id()));
    }
    forged.add(Verb.FINISH.on(pair("Bo Lind", "Anna Berg").id() + "/0"));
    for (Verb verb : List.of(Verb.TICK, Verb.UNTICK, Verb.REMOVE)) {
      forged.add(verb.on(point("Anna Berg", "lönen").id()));
    }
    for (Verb verb : List.of(Verb.DONE, Verb.DROP, Verb.UNDONE, Verb.MINE, Verb.FORGO)) {
      forged.add(verb.on(action("Anna Berg").id()));
    }
    forged.add(Verb.BRING.on(pair("Bo Lind", "Anna Berg").id()));
    forged.add(new Action("meeting", "open", "not-an-id"));
    forged.add(new Action("meeting", "finish", "7"));
    forged.add(new Action("meeting", "never-offered", ""));
    for (String who : List.of("Kim Falk", "Ylva Ek", "Disa Ros")) {
      for (Action action : forged) {
        assertThat(stage.press(who, action)).as("%s %s", who, action).isEqualTo(Reply.say(GONE));
        assertThat(submit(who, action, Map.of("words", new Value.Words("x"))))
            .isEqualTo(Reply.say(GONE));
      }
      assertThat(stage.everythingSaidTo(who)).doesNotContain("lönen", "juristen");
    }
    assertThat(agendaOf("Bo Lind", "Anna")).isEqualTo(before);
  }

  @Test
  void letsEachTakeAwayOnlyTheirOwnPoints() {
    stage.say("Anna Berg", "1on1 add lönen");
    Action remove = Verb.REMOVE.on(point("Anna Berg", "lönen").id());
    assertThat(stage.press("Bo Lind", remove)).isEqualTo(Reply.say(GONE));
    stage.press("Anna Berg", remove);
    stage.press("Anna Berg", remove);
    assertThat(agendaOf("Bo Lind", "Anna")).contains("Det står inget på dagordningen än.");
  }

  @Test
  void endsWithWhoeverLeaves() {
    stage.say("Anna Berg", "1on1 add lönen");
    Action open = Verb.OPEN.on(pair("Bo Lind", "Anna Berg").id());
    Action tick = Verb.TICK.on(point("Anna Berg", "lönen").id());
    stage.company().withoutAnyMore("Anna Berg");
    assertThat(stage.press("Anna Berg", open)).isEqualTo(Reply.say(GONE));
    assertThat(stage.press("Anna Berg", tick)).isEqualTo(Reply.say(GONE));
    assertThat(stage.press("Bo Lind", tick)).isEqualTo(Reply.say(GONE));
    stage.press("Bo Lind", open);
    assertThat(stage.last("Bo Lind"))
        .isEqualTo(
            """
            Enskilt samtal med Anna
            Punkter
            • lönen (Anna)
            Anna är inte längre din medarbetare. Det som står här stannar mellan er två.
            [Tidigare samtal]""");
    stage.say("Bo Lind", "enskilt samtal");
    assertThat(stage.last("Bo Lind")).doesNotContain("Anna");
  }

  @Test
  void leavesWhatWasSharedWithTheManagerBefore() {
    answer("Anna Berg", "väntar på juristen");
    stage.say("Anna Berg", "1on1 add lönen");
    secret("Anna Berg", "Lund");
    agree("Anna Berg", "läsa avtalet");
    stage.say("Bo Lind", "enskilt samtal Anna lägg till min egen punkt");
    stage.company().of("Anna Berg").reportingTo("Disa Ros");
    stage.tick().tick();
    assertThat(stage.last("Anna Berg"))
        .isEqualTo(
            """
            Din chef är nu Disa. Det du och Bo har delat stannar mellan er två. Fyra saker är kvar, och du väljer vad du tar med.
            [Välj vad du tar med]""");
    assertThat(stage.everythingSaidTo("Anna Berg")).containsOnlyOnce("Din chef är nu Disa.");
    assertThat(agendaOf("Disa Ros", "Anna")).contains("Det står inget på dagordningen än.");
    edit("Anna Berg", "väntar på domstolen");
    assertThat(agendaOf("Disa Ros", "Anna")).doesNotContain("domstolen");

    stage.say("Anna Berg", "enskilt samtal");
    assertThat(stage.last("Anna Berg")).contains("Fyra saker från dina samtal med Bo är kvar.");
    stage.press("Anna Berg", "Välj vad du tar med");
    stage.submit(
        "Anna Berg",
        Map.of(
            "what",
            new Value.Picked(
                Set.of(
                    point("Anna Berg", "lönen").id().toString(),
                    point("Anna Berg", "Lund").id().toString(),
                    point("Bo Lind", "min egen punkt").id().toString()))));
    assertThat(stage.last("Anna Berg"))
        .startsWith("Två saker följde med. Disa ser dem nu, utom det som bara du ser.")
        .contains("• lönen (du)", "Det här ser bara du\n• Lund\n");
    assertThat(agendaOf("Disa Ros", "Anna"))
        .contains("• lönen (Anna)")
        .doesNotContain("Lund", "juristen", "avtalet", "min egen punkt");
    stage.say("Anna Berg", "åtgärder");
    assertThat(stage.last("Anna Berg")).contains("• läsa avtalet (med Bo");
    stage.press("Bo Lind", Verb.OPEN.on(pair("Bo Lind", "Anna Berg").id()));
    assertThat(stage.last("Bo Lind"))
        .contains("väntar på juristen", "min egen punkt", "inte längre din medarbetare")
        .doesNotContain("lönen", "domstolen", "[Lägg till punkt]");
    assertThat(stage.everythingSaidTo("Disa Ros")).doesNotContain("Lund", "juristen");
  }

  @Test
  void replacesABlockerThatWasEditedAndDropsOneThatWasWithdrawn() {
    answer("Anna Berg", "väntar på juristen");
    edit("Anna Berg", "väntar på domstolen");
    assertThat(agendaOf("Bo Lind", "Anna"))
        .contains("Hinder\n• väntar på domstolen (Anna, ur avstämningen v. 48)\n")
        .doesNotContain("juristen");
    edit("Anna Berg", null);
    assertThat(agendaOf("Bo Lind", "Anna")).contains("Det står inget på dagordningen än.");
    edit("Anna Berg", "väntar på domstolen");
    assertThat(agendaOf("Bo Lind", "Anna")).contains("väntar på domstolen");
  }

  @Test
  void leavesAloneWhatWasTalkedAboutThoughItIsToldAgain() {
    answer("Anna Berg", "väntar på juristen");
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "väntar på juristen");
    stage.press("Bo Lind", "Avsluta samtalet");
    edit("Anna Berg", "väntar på domstolen");
    assertThat(agendaOf("Bo Lind", "Anna")).contains("Det står inget på dagordningen än.");
  }

  @Test
  void listsWhatHasBeenInTheWayForWeeksOnce() {
    answer("Anna Berg", "väntar på juristen");
    stage.turnTo("2026-11-30T08:00:00Z");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Inget av dem");
    stage.say("Anna Berg", "Väntar på juristen.");
    stage.say("Anna Berg", "vila");
    assertThat(agendaOf("Bo Lind", "Anna")).containsOnlyOnce("juristen");
  }

  @Test
  void bringsUpGoalsThatGoOffCourse() {
    Goal goal = goal("Anna Berg", "Fler besökare", Status.ON_TRACK);
    moved(goal, Status.ON_TRACK, Status.OFF_TRACK);
    moved(goal, Status.ON_TRACK, Status.OFF_TRACK);
    assertThat(agendaOf("Bo Lind", "Anna"))
        .contains("Mål ur kurs\n• Fler besökare: ur kurs (Anna)\nDet här");
    moved(goal, Status.OFF_TRACK, Status.BLOCKED);
    assertThat(agendaOf("Bo Lind", "Anna")).contains("• Fler besökare: blockerat (Anna)");
    moved(goal, Status.BLOCKED, Status.AT_RISK);
    assertThat(agendaOf("Bo Lind", "Anna")).doesNotContain("Fler besökare");
    moved(goal, Status.AT_RISK, Status.OFF_TRACK);
    stage.say("Bo Lind", "enskilt samtal Anna");
    stage.press("Bo Lind", "Fler besökare: ur kurs");
    stage.press("Bo Lind", "Avsluta samtalet");
    moved(goal, Status.OFF_TRACK, Status.ON_TRACK);
    moved(goal, Status.ON_TRACK, Status.BLOCKED);
    assertThat(agendaOf("Bo Lind", "Anna")).contains("• Fler besökare: blockerat (Anna)");
  }

  @Test
  void leavesGoalsOutThatAreNotActiveOrNobodys() {
    Goal idea = goal("Anna Berg", "En idé", Status.ON_TRACK);
    stage
        .get(FillAgenda.class)
        .on(
            new GoalMoved(
                idea,
                idea.with(GoalState.DRAFT, standing(Status.OFF_TRACK)),
                stage.person("Anna Berg").id(),
                stage.now()));
    moved(goal("Ylva Ek", "Ylvas mål", Status.ON_TRACK), Status.ON_TRACK, Status.BLOCKED);
    assertThat(agendaOf("Bo Lind", "Anna")).contains("Det står inget på dagordningen än.");
    stage.say("Ylva Ek", "enskilt samtal");
    assertThat(stage.last("Ylva Ek")).doesNotContain("en punkt");
  }

  @Test
  void finishesOnceThoughBothPressAtOnce() throws Exception {
    stage.say("Anna Berg", "1on1 add lönen");
    Action finish = Verb.FINISH.on(pair("Bo Lind", "Anna Berg").id() + "/0");
    List<Future<Reply>> replies = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Person who : List.of(stage.person("Bo Lind"), stage.person("Anna Berg"))) {
        replies.add(
            both.submit(
                () ->
                    stage
                        .get(Switchboard.class)
                        .answer(
                            "memory",
                            Set.of(UUID.randomUUID().toString()),
                            new Interaction.Pressed(who, stage.now(), finish, null))));
      }
    }
    List<String> said = new ArrayList<>();
    for (Future<Reply> reply : replies) {
      said.add(((Reply.Replace) reply.get()).message().summary());
    }
    assertThat(said).filteredOn(words -> words.startsWith("Samtalet är avslutat.")).hasSize(1);
    assertThat(said)
        .filteredOn(words -> words.startsWith("Det samtalet är redan avslutat."))
        .hasSize(1);
    assertThat(pair("Bo Lind", "Anna Berg").held()).isEqualTo(1);
    assertThat(point("Anna Berg", "lönen").carried()).isEqualTo(1);
  }

  @Test
  void asksWithWhomWhereThereAreSeveral() {
    stage.company().with("Sara Öst").reportingTo("Disa Ros");
    stage.company().with("Per Norr").reportingTo("Disa Ros");
    stage.say("Disa Ros", "1on1 per add lokalen");
    assertThat(stage.last("Disa Ros")).startsWith("Tillagt. Per ser det också.");
    stage.say("Disa Ros", "1on1 lägg till semestern");
    assertThat(stage.last("Disa Ros")).startsWith("Tillagt. Ylva ser det också.");
    stage.company().with("Tom Vik", "Ulf Ask").reportingTo("Lena Hed");
    stage.company().with("Lena Hed").from("Ledning");
    stage.say("Lena Hed", "1on1 add semestern");
    assertThat(stage.last("Lena Hed"))
        .isEqualTo("Med vem? Skriv namnet först: \"enskilt samtal Tom lägg till semestern\".");
    stage.company().with("Ensam Falk");
    stage.say("Ensam Falk", "1on1");
    assertThat(stage.last("Ensam Falk"))
        .startsWith("Du har ingen chef och inga medarbetare i Kadens");
  }

  @Test
  void refusesWhatNoAgendaTakes() {
    stage.say("Anna Berg", "1on1 add");
    assertThat(stage.last("Anna Berg")).isEqualTo("Skriv vad det gäller.");
    stage.say("Anna Berg", "1on1 add " + "x".repeat(501));
    assertThat(stage.last("Anna Berg"))
        .isEqualTo("Det är mer än 500 tecken. Korta det, och säg resten när ni ses.");
    stage.say("Anna Berg", "1on1 add nul\0tecken");
    assertThat(agendaOf("Bo Lind", "Anna")).contains("nul\0tecken");
    stage.press("Anna Berg", "Lägg till åtgärd");
    assertThat(
            stage.submit(
                "Anna Berg",
                Map.of(
                    "words", new Value.Words("ringa"),
                    "due", new Value.Day(LocalDate.of(2026, 11, 22)))))
        .isEqualTo(new Reply.Correct(Map.of("due", "Den dagen har redan varit. Välj en senare.")));
    assertThat(stage.submit("Anna Berg", Map.of("words", new Value.Words(" "))))
        .isEqualTo(new Reply.Correct(Map.of("words", "Skriv vad det gäller.")));
    for (int i = 1; i < FilledForms.MOST_POINTS; i++) {
      stage.say("Anna Berg", "1on1 add punkt " + i);
    }
    stage.say("Anna Berg", "1on1 add en till");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo("Dagordningen rymmer 30 punkter och är full. Pricka av några först.");
  }

  @Test
  void addsOnePointThoughItsFormComesTwice() {
    stage.say("Anna Berg", "1on1");
    stage.press("Anna Berg", "Lägg till punkt");
    Map<String, Value> filled = Map.of("words", new Value.Words("lönen"));
    stage.submit("Anna Berg", filled);
    stage.submit("Anna Berg", filled);
    assertThat(stage.last("Anna Berg")).containsOnlyOnce("lönen");
  }

  @Test
  void takesBackATickThatWasAMistake() {
    stage.say("Anna Berg", "1on1 add lönen");
    stage.press("Anna Berg", "lönen");
    assertThat(stage.last("Anna Berg")).contains("Avprickat\n• lönen (du)");
    stage.press("Anna Berg", "Ångra: lönen");
    assertThat(stage.last("Anna Berg")).contains("Punkter\n• lönen (du)");
  }

  @Test
  void reopensAnActionThatWasTickedOffByMistakeInACheckIn() {
    agree("Anna Berg", "ringa juristen");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    stage.press("Anna Berg", "Nej, inget");
    stage.say("Anna Berg", "vila");
    stage.press("Anna Berg", "ringa juristen");
    stage.press("Anna Berg", "Klar");
    assertThat(action("Anna Berg").done()).isTrue();
    stage.press("Anna Berg", "Ändra");
    stage.submit(
        "Anna Berg",
        Map.of(
            "mood", new Value.Picked(Set.of("good")),
            "plan", new Value.Words("vila")));
    assertThat(action("Anna Berg").done()).isFalse();
  }

  @Test
  void asksNoMoreForWhatTheManagerDropped() {
    agree("Anna Berg", "ringa juristen");
    Action drop = Verb.DROP.on(action("Anna Berg").id());
    stage.press("Bo Lind", drop);
    stage.press("Bo Lind", drop);
    assertThat(stage.last("Bo Lind")).contains("• ringa juristen (Anna, struken av dig)");
    assertThat(agendaOf("Anna Berg", "")).contains("• ringa juristen (du, struken av Bo)");
    stage.press("Anna Berg", Verb.DONE.on(action("Anna Berg").id()));
    assertThat(action("Anna Berg").done()).isFalse();
    stage.say("Anna Berg", "åtgärder");
    assertThat(stage.last("Anna Berg"))
        .isEqualTo("Du har inga öppna åtgärder från dina enskilda samtal.");
    stage.press("Anna Berg", "Fyll i som formulär");
    assertThat(stage.form("Anna Berg").fields().toString()).doesNotContain("juristen");

    stage.press("Bo Lind", "Ångra: ringa juristen");
    stage.press("Bo Lind", drop);
    stage.press("Bo Lind", "Avsluta samtalet");
    assertThat(stage.last("Bo Lind")).doesNotContain("juristen");
    stage.press("Bo Lind", "Tidigare samtal");
    assertThat(stage.last("Bo Lind")).contains("• ringa juristen (Anna, struken av dig)");
  }

  @Test
  void letsNobodyDropWhatTheirManagerHasPromised() {
    stage.say("Anna Berg", "1on1");
    stage.press("Anna Berg", Verb.ACT.on(pair("Bo Lind", "Anna Berg").id()));
    stage.submit(
        "Anna Berg",
        Map.of(
            "words",
            new Value.Words("höja lönen"),
            "who",
            new Value.Picked(Set.of(stage.person("Bo Lind").id().toString()))));
    Action drop = Verb.DROP.on(action("Bo Lind").id());
    assertThat(stage.screen("Anna Berg")).doesNotContain("[Stryk åtgärd]");
    stage.press("Anna Berg", drop);
    assertThat(stage.last("Anna Berg"))
        .startsWith("En åtgärd stryks av den som har lovat den, eller av Bo.");
    assertThat(action("Bo Lind").open()).isTrue();

    stage.say("Bo Lind", "åtgärder");
    stage.press("Bo Lind", Verb.FORGO.on(action("Bo Lind").id()));
    assertThat(stage.last("Bo Lind"))
        .isEqualTo("Du har inga öppna åtgärder från dina enskilda samtal.");
    stage.press("Anna Berg", Verb.UNDONE.on(action("Bo Lind").id()));
    assertThat(action("Bo Lind").open()).isFalse();
  }

  @Test
  void offersFirstToFillAnEmptyAgendaAndThenToFinishTheMeeting() {
    stage.say("Anna Berg", "1on1");
    assertThat(primary("Anna Berg")).containsExactly("Lägg till punkt");
    stage.say("Anna Berg", "1on1 add lönen");
    assertThat(primary("Anna Berg")).containsExactly("Avsluta samtalet");
  }

  private List<String> primary(String who) {
    return stage.channel().of(stage.person(who).id()).getLast().message().blocks().stream()
        .flatMap(block -> block instanceof Block.Controls(var row) ? row.stream() : Stream.of())
        .flatMap(control -> control instanceof Control.Button one ? Stream.of(one) : Stream.of())
        .filter(button -> button.weight() == Control.Weight.PRIMARY)
        .map(Control.Button::label)
        .toList();
  }

  @Test
  void tellsWhoSeesAPointAndWhoOpenedIt() {
    stage.say("Anna Berg", "1on1 add lönen");
    String subject = point("Anna Berg", "lönen").id().toString();
    Exposed exposed = stage.get(ExposedMeetings.class);
    assertThat(exposed.exposure(stage.person("Anna Berg"), subject, stage.now()))
        .hasValueSatisfying(
            seen -> {
              assertThat(seen.title()).isEqualTo("Punkt till samtalet med Bo: lönen");
              assertThat(seen.seers())
                  .extracting(seer -> seer.as() + " " + seer.people().getFirst().firstName())
                  .containsExactly("AUTHOR Anna", "MANAGER Bo");
            });
    assertThat(exposed.exposure(stage.person("Ylva Ek"), subject, stage.now())).isEmpty();
    assertThat(exposed.newest(stage.person("Anna Berg"), stage.now(), 5)).hasSize(1);
    assertThat(exposed.newest(stage.person("Bo Lind"), stage.now(), 5)).isEmpty();
    secret("Anna Berg", "Lund");
    assertThat(openings()).isEmpty();
    agendaOf("Bo Lind", "Anna");
    agendaOf("Anna Berg", "");
    assertThat(openings()).containsExactly("MANAGER " + subject);
  }

  private void answer(String who, String blocker) {
    stage.press(who, "Börja");
    stage.press(who, "Bra");
    stage.say(who, blocker);
    stage.say(who, "vila");
  }

  private void edit(String who, @Nullable String blocker) {
    stage.press(who, "Ändra");
    Map<String, Value> values = new HashMap<>();
    values.put("mood", new Value.Picked(Set.of("good")));
    values.put("plan", new Value.Words("vila"));
    if (blocker != null) {
      values.put("blockers", new Value.Words(blocker));
    }
    stage.submit(who, values);
  }

  private void agree(String who, String words) {
    stage.say(who, "1on1");
    stage.press(who, "Lägg till åtgärd");
    stage.submit(who, Map.of("words", new Value.Words(words)));
  }

  private void secret(String who, String words) {
    stage.press(who, "Lägg till punkt");
    stage.submit(
        who, Map.of("words", new Value.Words(words), "who", new Value.Picked(Set.of("secret"))));
  }

  private Reply submit(String who, Action action, Map<String, Value> values) {
    return stage
        .get(Switchboard.class)
        .answer(
            "memory",
            Set.of(UUID.randomUUID().toString()),
            new Interaction.Submitted(stage.person(who), stage.now(), action, values));
  }

  private List<String> openings() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT role, subject FROM opening WHERE workspace_id = ?")
        .param(stage.workspace().value())
        .query((row, _) -> row.getString("role") + " " + row.getString("subject"))
        .list();
  }

  private String agendaOf(String who, String other) {
    stage.say(who, "enskilt samtal " + other);
    return stage.last(who);
  }

  private Pair pair(String manager, String report) {
    return stage
        .get(Pairs.class)
        .find(stage.workspace(), stage.person(manager).id(), stage.person(report).id())
        .orElseThrow();
  }

  private Point point(String author, String words) {
    return stage.get(Points.class).by(stage.person(author)).stream()
        .filter(point -> point.words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private ActionItem action(String owner) {
    return stage.get(ActionItems.class).concerning(stage.person(owner)).getFirst();
  }

  private void moved(Goal goal, Status from, Status to) {
    stage
        .get(FillAgenda.class)
        .on(
            new GoalMoved(
                goal.with(GoalState.ACTIVE, standing(from)),
                goal.with(GoalState.ACTIVE, standing(to)),
                Objects.requireNonNull(goal.owner()),
                stage.now()));
  }

  private Goal goal(String owner, String title, Status status) {
    Person person = stage.person(owner);
    return new Goal(
        GoalId.parse(UUID.randomUUID().toString()),
        stage.workspace(),
        "G-1",
        Framework.KPI,
        Level.PERSON,
        title,
        person.id(),
        "",
        null,
        false,
        Cycle.quarterOf(LocalDate.of(2026, 11, 20)),
        null,
        "",
        null,
        null,
        null,
        GoalState.ACTIVE,
        Visibility.PRIVATE,
        standing(status),
        Details.NONE);
  }

  private static Standing standing(Status status) {
    return new Standing(BigDecimal.ONE, status, 5, null);
  }
}
