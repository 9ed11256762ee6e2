package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.sandbox.teams.SandboxTeam;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.TeamsUser;

/** Shortcuts chosen from the menu of somebody's message. */
class MessageActionsTests {

  private static final TeamsUser BO =
      TeamsUser.person("Bo Ek", "bo@acme.example", "sv-SE", "Europe/Stockholm");
  private static final TeamsUser EVE =
      TeamsUser.person("Eve Hall", "eve@acme.example", "en-GB", "Europe/London");

  private static final Form FORM =
      new Form(
          new Action("chat", "sent", "1"),
          "Din vecka",
          "Skicka",
          "Avbryt",
          List.of(),
          List.of(new TextField("done", "Vad blev klart?", null, true, null, false, 200)));

  private InboundWorld world;
  private SandboxTeam team;
  private Person bo;

  @BeforeEach
  void begin() {
    world = new InboundWorld();
    world.teams.addUser(BO);
    world.teams.addUser(EVE);
    bo = world.core.add("Bo Ek", "bo@acme.example", Language.SWEDISH);
    team = world.teams.team();
    team.install();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void bringsTheWordsAndWhoWroteThem() {
    use(InboundWorld.ANNA, BO, "Släppt & klart");
    assertThat(world.core.only().by()).isEqualTo(world.anna);
    assertThat(asked().feature() + ":" + asked().command()).isEqualTo("chat:start");
    assertThat(asked().about()).isEqualTo(new OtherMessage(bo.id(), "Släppt & klart"));
  }

  @Test
  void doesNotKnowWhoWroteWhatNobodyOfOursWrote() {
    use(InboundWorld.ANNA, EVE, "Hello");
    assertThat(asked().about()).isEqualTo(new OtherMessage(null, "Hello"));
  }

  @Test
  void hearsItOnceHoweverOftenItIsDelivered() {
    world.teams.faults().duplicateDelivery(3);
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void opensAFormAndTakesItIn() {
    world.core.reply =
        interaction -> interaction instanceof Asked ? new Reply.Ask(FORM) : Reply.nothing();
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(world.desk().dialog()).isPresent();

    world.desk().submit(Map.of("Vad blev klart?", "Importen"));

    assertThat(world.core.heard.getLast()).isInstanceOf(Submitted.class);
    assertThat(world.desk().dialog()).isEmpty();
  }

  @Test
  void answersInThePersonalChatAndSaysSoWhereItWasUsed() {
    world.desk().type("Hej");
    world.core.reply = _ -> Reply.say("Klart");
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(world.desk().newest().map(ShownActivity::plain)).contains("Klart");
    assertThat(world.desk().dialog().orElseThrow().message())
        .isEqualTo(new TeamsPhrases(Language.SWEDISH).answeredInChat());
    assertThat(team.channel(team.id()).lines()).as("nothing is said there").hasSize(1);
  }

  @Test
  void answersInTheDialogWhoeverHasNoChatWithUs() {
    world.core.reply = _ -> Reply.say("Klart");
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(world.desk().dialog().orElseThrow().message()).isEqualTo("Klart");
    assertThat(world.desk().messages()).isEmpty();
  }

  @Test
  void keepsNothingOfWhereItWasUsed() {
    world.desk().type("Hej");
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(
            world
                .users
                .addressOf(world.core.workspace.id(), world.anna.id())
                .orElseThrow()
                .conversation())
        .isEqualTo(world.desk().chatId().orElseThrow());
  }

  @Test
  void turnsAwayWhoeverIsNobodyOfOurs() {
    use(EVE, BO, "Hej");
    assertThat(world.core.heard).isEmpty();
    assertThat(world.teams.desk(EVE.id()).dialog().orElseThrow().message())
        .isEqualTo(new TeamsPhrases(Language.ENGLISH).notInKadens());
  }

  @Test
  void turnsAwayWhoeverHasLeft() {
    world.core.people.remove(world.anna.id());
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void asksWhoeverMayBeAPersonOfAnotherChannel() {
    TeamsUser kim = TeamsUser.person("Kim Park", "kim@acme.example", "sv-SE", "Europe/Stockholm");
    Person perhaps = world.core.add("Kim Park", "kim@acme.example", Language.SWEDISH);
    world.core.unconfirmed.add(perhaps.id());
    world.teams.addUser(kim);
    use(kim, BO, "Hej");
    assertThat(world.core.heard).isEmpty();
    assertThat(world.teams.desk(kim.id()).dialog().orElseThrow().message())
        .isEqualTo("I have asked you elsewhere, in SWEDISH");
  }

  @Test
  void takesNothingThatIsNotTheBotConnectors() {
    byte[] forged =
        "{\"type\":\"invoke\",\"name\":\"composeExtension/fetchTask\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(world.teams.deliver(forged, null).status()).isEqualTo(401);
    assertThat(world.teams.deliver(forged, "Bearer forged").status()).isEqualTo(401);
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void saysSoWhenItCouldNotBeKept() {
    world.core.down = true;
    use(InboundWorld.ANNA, BO, "Hej");
    assertThat(world.desk().dialog().orElseThrow().message())
        .isEqualTo(new TeamsPhrases(Language.SWEDISH).notSavedButStillHere());
  }

  private void use(TeamsUser by, TeamsUser author, String words) {
    String id = team.write(author.id(), team.id(), words);
    team.act(by.id(), team.id(), id, "chat:start:message");
  }

  private Asked asked() {
    Interaction heard = world.core.only();
    return (Asked) heard;
  }
}
