package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;
import se.kadens.conversation.Control.Weight;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.stage.MemoryChannel.Bubble;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Some channels can only open a form if the button said beforehand that one will come. */
class FormButtonsTests {

  private static final String ANNA = "Anna Berg";
  private static final String BO = "Bo Lind";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private final Set<String> answeredWithForms = new TreeSet<>();
  private final Set<String> marked = new TreeSet<>();
  private final Set<Bubble> seen = new HashSet<>();

  @Test
  void areMarkedWhereverTheyAreShown() {
    stage.company().with(BO).from("Ledning");
    stage.company().with(ANNA).reportingTo(BO);
    stage.programme("Veckan", Plans.weekly());
    answerTheWeek();
    readAndReply();
    lookAround();
    administer();

    assertThat(answeredWithForms)
        .isEqualTo(marked)
        .containsExactly(
            "absence:choose",
            "checkin:form",
            "company:open",
            "interview:form",
            "programme:again",
            "programme:change",
            "programme:new",
            "reply:write",
            "settings:slot");
  }

  private void answerTheWeek() {
    stage.turnTo("2026-11-23T08:00:00Z");
    look(ANNA);
    Action begin = stage.button(ANNA, "Börja");
    stage.press(ANNA, "Börja");
    look(ANNA);
    stage.say(ANNA, "formulär");
    look(ANNA);
    stage.say(ANNA, "senare");
    look(ANNA);
    stage.press(ANNA, "Fortsätt");
    stage.press(ANNA, "Bra");
    stage.say(ANNA, "väntar på juristen");
    stage.say(ANNA, "testa");
    look(ANNA);
    stage.say(ANNA, "avstämning");
    look(ANNA);
    stage.press(ANNA, begin);
    look(ANNA);
    stage.press(ANNA, "Ta upp på enskilt samtal");
    look(ANNA);
  }

  private void readAndReply() {
    stage.turnTo("2026-11-27T07:00:00Z");
    look(BO);
    stage.press(BO, "Svara Anna");
    stage.submit(BO, Map.of("words", new Value.Words("bra")));
    stage.tick();
    look(ANNA);
  }

  private void lookAround() {
    for (String words :
        List.of("hem", "inställningar", "borta", "borta på sikt", "hjälp", "hej", "välkommen")) {
      stage.say(ANNA, words);
      look(ANNA);
    }
  }

  /** Where no file of HR's decides, an administrator names people in a form, too. */
  private void administer() {
    JdbcClient jdbc = stage.get(JdbcClient.class);
    jdbc.sql("UPDATE person SET role = 'ADMIN' WHERE name = ?").param(BO).update();
    jdbc.sql("UPDATE workspace SET imported_at = NULL").update();
    stage.say(BO, "personer");
    look(BO);
    stage.say(BO, "program");
    look(BO);
    stage.press(BO, "Ändra");
    stage.submit(BO, untouched(stage.form(BO)));
    look(BO);
  }

  /** Presses everything somebody sees anew, and takes it back. */
  private void look(String who) {
    stage.channel().of(stage.person(who).id()).stream()
        .filter(seen::add)
        .flatMap(bubble -> buttons(bubble.message().blocks()))
        .forEach(button -> press(who, button));
  }

  private void press(String who, Button button) {
    String name = button.action().feature() + ":" + button.action().verb();
    if (button.opensForm()) {
      marked.add(name);
    }
    if (inVain(who, button.action()) instanceof Reply.Ask) {
      assertThat(button.opensForm()).as("%s, labelled %s", name, button.label()).isTrue();
      answeredWithForms.add(name);
    }
  }

  private Reply inVain(String who, Action action) {
    Instant now = stage.now();
    return Objects.requireNonNull(
        stage
            .get(TransactionTemplate.class)
            .execute(
                attempt -> {
                  attempt.setRollbackOnly();
                  return stage
                      .get(Switchboard.class)
                      .answer(
                          "memory",
                          Set.of(UUID.randomUUID().toString()),
                          new Pressed(stage.person(who), now, action, null));
                }));
  }

  private static Stream<Button> buttons(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Controls(var controls) ->
                      controls.stream().flatMap(FormButtonsTests::buttons);
                  case Block.Fold(_, var inside) -> buttons(inside);
                  default -> Stream.of();
                });
  }

  private static Stream<Button> buttons(Control control) {
    return switch (control) {
      case Button button -> Stream.of(button);
      case Menu menu ->
          menu.choices().stream()
              .map(
                  choice ->
                      new Button(
                          choice.label(), choice.action(), Weight.PLAIN, choice.opensForm()));
      case PersonPicker _, DayPicker _ -> Stream.of();
    };
  }

  private static Map<String, Value> untouched(Form form) {
    Map<String, Value> values = new HashMap<>();
    for (Field field : form.fields()) {
      switch (field) {
        case Field.TextField text when text.initial() != null ->
            values.put(field.name(), new Value.Words(text.initial()));
        case Field.ChoiceField choice when choice.initial() != null ->
            values.put(field.name(), new Value.Picked(Set.of(choice.initial())));
        case Field.ChoicesField choices when !choices.initial().isEmpty() ->
            values.put(field.name(), new Value.Picked(choices.initial()));
        default -> {}
      }
    }
    return values;
  }
}
