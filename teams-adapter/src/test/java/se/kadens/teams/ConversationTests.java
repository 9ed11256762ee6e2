package se.kadens.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Fault;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.ShownDialog;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsOutcome;
import se.kadens.sandbox.teams.TeamsUser;

class ConversationTests {

  private static final Action ACTION = new Action("chat", "go", "7");
  private static final Action SENT = new Action("chat", "send", "");

  private InboundWorld world;
  private TeamsDesk desk;
  private List<String> complaints = List.of();

  @BeforeEach
  void begin() {
    world = new InboundWorld();
    desk = world.desk();
  }

  @AfterEach
  void end() {
    assertThat(world.teams.complaints()).isEqualTo(complaints);
    world.close();
  }

  @Test
  void bringsWhatIsTypedToTheCoreAndSaysWhatItAnswers() {
    world.core.reply = _ -> Reply.both(Reply.say("Ett."), Reply.say("Två."));

    assertThat(desk.type("Jag är klar & nöjd").status()).isEqualTo(200);

    assertThat(world.core.only())
        .isEqualTo(new Said(world.anna, world.clock.instant(), "Jag är klar & nöjd"));
    assertThat(said()).containsExactly("Ett.", "Två.");
  }

  @Test
  void saysInPlainWordsWhatTeamsRefuses() {
    world.core.reply =
        _ ->
            Reply.say(
                Message.of(
                    new Paragraph(Text.of("Mätt")), Controls.of(Button.plain("Gå", ACTION))));
    world.teams.faults().next(CallKind.SEND, 1, Fault.refused(400, "BadSyntax"));

    desk.type("Bra");

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).startsWith("Mätt").contains("Skriv ”hem”").doesNotContain("Gå");
  }

  @Test
  void saysWhatToDoWhereTeamsRefusesAForm() {
    world.core.reply = _ -> new Reply.Ask(form());
    world.teams.faults().next(CallKind.SEND, 1, Fault.refused(400, "BadSyntax"));

    desk.type("Bra");

    assertThat(said())
        .containsExactly(
            "Formuläret gick inte att visa. Inget är ändrat; skriv ”hem” och försök därifrån.");
  }

  @Test
  void readsCommandsInBothLanguages() {
    desk.type("börja");
    desk.type("Start");

    assertThat(world.core.heard)
        .allSatisfy(heard -> assertThat(heard).isInstanceOf(Asked.class))
        .hasSize(2);
  }

  @Test
  void readsWhatIsTypedWithoutOurNameAndWithoutMarkup() {
    post(Button.primary("Gå", ACTION));
    ObjectNode mentioning = draft("<at>Kadens</at>&nbsp;a &lt; b\u00a0&amp;&amp; c ");
    ObjectNode mention = mentioning.withArray("/entities").addObject().put("type", "mention");
    mention.put("text", "<at>Kadens</at>");
    mention.putObject("mentioned").put("id", world.teams.settings().botId());
    ObjectNode other = mentioning.withArray("/entities").addObject().put("type", "mention");
    other.put("text", "b").putObject("mentioned").put("id", "29:b");

    assertThat(deliver(mentioning).status()).isEqualTo(200);

    assertThat(((Said) world.core.only()).words()).isEqualTo("a < b && c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R&D: a < b &amp; c", "write &copy; and &lt;", "text <data>"})
  void leavesWordsAsTheyAreThatNobodyEscaped(String words) {
    deliver(draft(words));

    assertThat(((Said) world.core.only()).words()).isEqualTo(words);
  }

  @Test
  void passesOverWhatSaysNothing() {
    assertThat(desk.type(" \u00a0 ").status()).isEqualTo(200);
    ObjectNode file = draft("");
    file.remove("text");
    assertThat(deliver(file).status()).isEqualTo(200);

    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void takesInTheSameMessageOnce() {
    world.core.reply = _ -> Reply.say("Hej.");
    desk.type("Hej");
    desk.again();

    assertThat(world.core.heard).hasSize(1);
    assertThat(said()).containsExactly("Hej.");
  }

  @Test
  void takesInTheSamePressOnceThoughItComesTwiceAtTheSameMoment() throws Exception {
    post(Button.primary("Gå", ACTION));
    ObjectNode press = press(ACTION, null);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          threads.invokeAll(Collections.nCopies(3, (Callable<TeamsOutcome>) () -> deliver(press)));
      for (var one : both) {
        assertThat(one.get().status()).isEqualTo(200);
      }
    }

    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void asksTheConnectorAgainWhenNothingCouldBeStored() {
    world.core.down = true;
    complaints = List.of("message: status 503");
    assertThat(desk.type("Hej").status()).isEqualTo(503);
    world.core.down = false;

    assertThat(desk.again().status()).isEqualTo(200);
    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void putsTheAnswerInThePlaceOfThePressedCardOnEveryDevice() {
    String id = post(Button.primary("Gå", ACTION));
    world.core.reply = _ -> Reply.replace(Message.of("Klart."));

    TeamsOutcome outcome = desk.press("Gå");

    assertThat(outcome.status()).isEqualTo(200);
    JsonNode answer = InboundWorld.body(outcome);
    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(answer.path("value").toString()).contains("Klart.");
    assertThat(((Pressed) world.core.only()).action()).isEqualTo(ACTION);
    assertThat(shown(id).edited()).isTrue();
    assertThat(shown(id).plain()).contains("Klart.");
    assertThat(world.core.seen)
        .containsExactly(new Receipt("teams", desk.chatId().orElseThrow(), id));
  }

  @Test
  void leavesTheCardWhereTheAnswerIsSaidBelow() {
    String id = post(Button.primary("Gå", ACTION));
    world.core.reply = _ -> Reply.say("Nej.");

    JsonNode answer = InboundWorld.body(desk.press("Gå"));

    assertThat(answer.path("type").asText())
        .isEqualTo("application/vnd.microsoft.activity.message");
    assertThat(answer.path("value").asText()).isEqualTo("Svaret står här nedanför.");
    assertThat(said().getLast()).isEqualTo("Nej.");
    assertThat(shown(id).edited()).isFalse();
  }

  @Test
  void saysThatAPressWithoutAnAnswerIsTakenIn() {
    post(Button.primary("Gå", ACTION));

    assertThat(InboundWorld.body(desk.press("Gå")).path("value").asText())
        .isEqualTo("Det är mottaget.");
  }

  @Test
  void letsTheSameButtonBePressedTwice() {
    post(Button.primary("Gå", ACTION));
    desk.press("Gå");
    desk.press("Gå");

    assertThat(world.core.heard).hasSize(2);
  }

  @Test
  void tellsInTheCardWhatCouldNotBeStoredWithoutSayingWhy() {
    post(Button.primary("Gå", ACTION));
    world.core.down = true;
    complaints = List.of("invoke adaptiveCard/action: status 200");

    TeamsOutcome outcome = desk.press("Gå");

    assertThat(outcome.status()).isEqualTo(200);
    JsonNode answer = InboundWorld.body(outcome);
    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.error");
    assertThat(answer.path("value").path("message").asText())
        .isEqualTo(new TeamsPhrases(Language.SWEDISH).notSavedButStillHere());
    assertThat(outcome.body()).doesNotContain("secret").doesNotContain("Exception");
    world.core.down = false;
    assertThat(InboundWorld.body(desk.again()).path("statusCode").asInt()).isEqualTo(200);
  }

  @Test
  void refusesAPressOnWhatIsNotOurs() {
    post(Button.primary("Gå", ACTION));
    ObjectNode forged = press(ACTION, null);
    forged.withObject("/value/action/data").put(CardData.ACTION, "no action");

    JsonNode answer = InboundWorld.body(deliver(forged));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
    assertThat(world.core.heard).isEmpty();
    forged.withObject("/value").remove("action");
    assertThat(deliver(forged.put("id", "f:2")).status()).isEqualTo(200);
  }

  @Test
  void takesAPressThatComesAsAMessage() {
    String id = post(Button.primary("Gå", ACTION));
    world.core.reply = _ -> Reply.replace(Message.of("Klart."));
    ObjectNode message = draft("");
    message.remove("text");
    message.put("replyToId", id).set("value", data(ACTION, null));

    assertThat(deliver(message).status()).isEqualTo(200);

    assertThat(((Pressed) world.core.only()).action()).isEqualTo(ACTION);
    assertThat(shown(id).plain()).contains("Klart.");
  }

  @Test
  void saysAnewWhatNoLongerHasAPlace() {
    post(Button.primary("Gå", ACTION));
    world.core.reply = _ -> Reply.replace(Message.of("Klart."));

    deliver(press(ACTION, "gone"));

    assertThat(said()).hasSize(2).last().isEqualTo("Klart.");
  }

  @Test
  void opensADialogAndTakesInWhatIsSentFromIt() {
    String id = post(Button.primary("Fyll i", ACTION).openingForm());
    world.core.reply =
        heard ->
            heard instanceof Submitted
                ? Reply.both(Reply.replace(Message.of("Tack.")), Reply.say("Vi ses."))
                : new Reply.Ask(form());

    desk.press("Fyll i");
    assertThat(desk.dialog().map(ShownDialog::title)).contains("Din vecka");
    TeamsOutcome outcome = desk.submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(outcome.status()).isEqualTo(200);
    assertThat(outcome.body()).isEmpty();
    assertThat(desk.dialog()).isEmpty();
    Submitted submitted = (Submitted) world.core.heard.getLast();
    assertThat(submitted.action()).isEqualTo(SENT);
    assertThat(submitted.values()).containsEntry("done", new Value.Words("Importen"));
    assertThat(shown(id).plain()).contains("Tack.");
    assertThat(said().getLast()).isEqualTo("Vi ses.");
  }

  @Test
  void opensTheSameDialogForWhoeverAsksAgain() {
    post(Button.primary("Fyll i", ACTION).openingForm());
    world.core.reply = _ -> new Reply.Ask(form());

    String first = desk.press("Fyll i").body();

    assertThat(desk.again().body()).isEqualTo(first);
    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void keepsWhatWasTypedInADialogThatIsToBeCorrected() {
    post(Button.primary("Fyll i", ACTION).openingForm());
    world.core.reply =
        heard ->
            heard instanceof Submitted
                ? new Reply.Correct(Map.of("done", "Skriv lite mer."))
                : new Reply.Ask(form());
    desk.press("Fyll i");

    desk.submit(Map.of("Vad blev klart?", "Nja"));

    ShownDialog dialog = desk.dialog().orElseThrow();
    assertThat(dialog.title()).isEqualTo("Din vecka");
    assertThat(dialog.plain()).contains("Skriv lite mer.");
    assertThat(dialog.card().toString()).contains("\"Nja\"");
    assertThat(said()).hasSize(1);
  }

  @Test
  void keepsWhatWasTypedInADialogThatCouldNotBeStored() {
    post(Button.primary("Fyll i", ACTION).openingForm());
    world.core.reply = heard -> heard instanceof Pressed ? new Reply.Ask(form()) : Reply.nothing();
    desk.press("Fyll i");
    world.core.down = true;

    desk.submit(Map.of("Vad blev klart?", "Importen"));

    ShownDialog dialog = desk.dialog().orElseThrow();
    assertThat(dialog.plain()).contains("Det gick inte att spara just nu.");
    assertThat(dialog.card().toString()).contains("\"Importen\"").doesNotContain("secret");
    world.core.down = false;
    assertThat(desk.again().body()).isEmpty();
    assertThat(world.core.heard).hasSize(2);
  }

  @Test
  void goesOnFromDialogToDialog() {
    post(Button.primary("Fyll i", ACTION).openingForm());
    world.core.reply = _ -> new Reply.Ask(form());
    desk.press("Fyll i");

    desk.submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(desk.dialog().map(ShownDialog::title)).contains("Din vecka");
    assertThat(desk.dialog().orElseThrow().card().toString()).doesNotContain("Importen");
  }

  @Test
  void saysInTheChatWhyADialogDoesNotOpen() {
    post(Button.primary("Fyll i", ACTION).openingForm());
    world.core.reply = _ -> Reply.say("Den är stängd.");

    desk.press("Fyll i");

    assertThat(desk.dialog().orElseThrow().plain()).isEqualTo("Jag svarade i vår chatt.");
    assertThat(said().getLast()).isEqualTo("Den är stängd.");
  }

  @Test
  void asksAFormInTheChatWhereNoDialogOpens() {
    world.core.reply =
        heard -> heard instanceof Submitted ? Reply.say("Tack.") : new Reply.Ask(form());
    desk.type("formulär");
    ShownActivity asked = desk.newest().orElseThrow();
    assertThat(asked.inputs()).hasSize(1);

    desk.submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(shown(asked.id()).plain()).contains("Tack.");
    assertThat(shown(asked.id()).inputs()).isEmpty();
    assertThat(((Submitted) world.core.heard.getLast()).values())
        .containsEntry("done", new Value.Words("Importen"));
  }

  @Test
  void putsOnlyTheFirstAnswerInThePlaceOfAForm() {
    world.core.reply =
        heard ->
            heard instanceof Submitted
                ? Reply.both(Reply.say("Tack."), Reply.say("Vi ses."))
                : new Reply.Ask(form());
    desk.type("formulär");

    desk.submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(said()).containsExactly("Tack.", "Vi ses.");
  }

  @Test
  void correctsAFormInTheChatInItsPlace() {
    world.core.reply =
        heard ->
            heard instanceof Submitted
                ? new Reply.Correct(Map.of("done", "Skriv lite mer."))
                : new Reply.Ask(form());
    desk.type("formulär");
    String id = desk.newest().orElseThrow().id();

    desk.submit(Map.of("Vad blev klart?", "Nja"));

    assertThat(shown(id).plain()).contains("Skriv lite mer.");
    assertThat(shown(id).cards().toString()).contains("\"Nja\"");
    assertThat(said()).hasSize(1);
  }

  @Test
  void takesInTheSameFormOnceFromTwoDevices() {
    world.core.reply =
        heard -> heard instanceof Submitted ? Reply.nothing() : new Reply.Ask(form());
    desk.type("formulär");

    desk.submit(Map.of("Vad blev klart?", "Importen"));
    desk.submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(world.core.heard).hasSize(2);
    desk.submit(Map.of("Vad blev klart?", "Exporten"));
    assertThat(world.core.heard).hasSize(3);
  }

  @Test
  void forgetsAFormOnceItIsTakenIn() {
    world.core.reply =
        heard ->
            heard instanceof Submitted(_, _, _, Map<String, Value> values)
                ? values.containsValue(new Value.Words("Nja"))
                    ? new Reply.Correct(Map.of("done", "Skriv lite mer."))
                    : Reply.say("Tack.")
                : new Reply.Ask(form());
    desk.type("formulär");
    desk.submit(Map.of("Vad blev klart?", "Nja"));
    assertThat(keptForms()).isEqualTo(1);

    desk.submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(keptForms()).isZero();
  }

  private int keptForms() {
    return world
        .jdbc
        .sql("SELECT count(*) FROM teams_form WHERE workspace_id = ?")
        .param(world.core.workspace.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void neverShowsAnotherPersonsFormToBeCorrected() {
    world.core.reply =
        heard ->
            heard instanceof Submitted
                ? new Reply.Correct(Map.of("done", "Skriv lite mer."))
                : new Reply.Ask(form());
    desk.type("formulär");
    ObjectNode sent =
        data(SENT, null)
            .put(
                CardData.FORM,
                desk.newest()
                    .orElseThrow()
                    .actions()
                    .getFirst()
                    .at("/data/" + CardData.FORM)
                    .asString());
    TeamsUser eve = TeamsUser.person("Eve Hall", "eve@acme.example", "sv-SE", "Europe/Stockholm");
    world.teams.addUser(eve);
    world.core.add("Eve Hall", "eve@acme.example");
    TeamsDesk hers = world.teams.desk(eve.id());
    hers.type("formulär");
    ObjectNode message = (ObjectNode) Json.parse(hers.draft("").toString().getBytes(UTF_8));
    message.put("replyToId", hers.newest().orElseThrow().id()).set("value", sent);

    deliver(message);

    ShownActivity answer = hers.newest().orElseThrow();
    assertThat(answer.plain()).contains("Skriv lite mer.").doesNotContain("En fråga.");
    assertThat(answer.inputs()).isEmpty();
  }

  private static Form form() {
    return new Form(
        SENT,
        "Din vecka",
        "Skicka",
        "Avbryt",
        List.of(new Paragraph(Text.of("En fråga."))),
        List.of(new TextField("done", "Vad blev klart?", null, true, null, false, 200)));
  }

  /** A message of ours with this to press, as if the ledger had sent it. */
  private String post(Button button) {
    Message message = Message.of(new Paragraph(Text.of("Hej.")), Controls.of(button));
    return world.post(message);
  }

  private ObjectNode draft(String text) {
    return (ObjectNode) Json.parse(desk.draft(text).toString().getBytes(UTF_8));
  }

  private static ObjectNode data(Action action, @Nullable String picked) {
    ObjectNode data = Json.object().put(CardData.ACTION, action.token());
    return picked == null ? data : data.put(CardData.PICKED, picked);
  }

  private ObjectNode press(Action action, @Nullable String replyTo) {
    ObjectNode invoke = draft("").put("type", "invoke").put("name", "adaptiveCard/action");
    invoke.remove("text");
    invoke.put("id", "f:1").put("replyToId", replyTo);
    ObjectNode execute = invoke.putObject("value").putObject("action");
    execute.put("type", "Action.Execute").put("verb", "chat").set("data", data(action, null));
    return invoke;
  }

  private TeamsOutcome deliver(ObjectNode activity) {
    return world.teams.deliver(
        activity.toString().getBytes(UTF_8), TokenMint.bearer(world.teams.tokens().good()));
  }

  private List<String> said() {
    return desk.messages().stream()
        .filter(ShownActivity::fromBot)
        .map(ShownActivity::plain)
        .toList();
  }

  private ShownActivity shown(String id) {
    return desk.messages().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
