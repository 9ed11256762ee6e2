package se.kadens.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.language.Language;
import se.kadens.people.Links;
import se.kadens.people.Met;
import se.kadens.people.Person;
import se.kadens.people.Profile;
import se.kadens.reception.Reception;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** Anna is known in one chat, and somebody with her address writes in another. */
class LinkTests {

  private static final String ANNA = "Anna Berg";
  private static final String PAGER = "pager";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private final Reception reception = stage.get(Reception.class);
  private final Links links = stage.get(Links.class);
  private Person anna;

  @BeforeEach
  void meetAnna() {
    stage.company().with("Bo Lind").from("Ledning");
    stage.company().with(ANNA).reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
    anna = stage.person(ANNA);
    meet("memory");
  }

  private Met meet(String channel) {
    return reception.meet(
        stage.workspace(),
        channel,
        new Profile(anna.name(), anna.email(), null, null, false, true));
  }

  private String write() {
    String told =
        reception
            .askWhetherItIs(stage.workspace(), anna.id(), PAGER, Language.ENGLISH, stage.now())
            .summary();
    stage.tick();
    return told;
  }

  private Reply onPager(Action action) {
    return on(PAGER, action);
  }

  private Reply on(String channel, Action action) {
    return stage
        .get(Switchboard.class)
        .answer(
            channel,
            Set.of(UUID.randomUUID().toString()),
            new Pressed(stage.person(ANNA), stage.now(), action, null));
  }

  @Test
  void asksOnceWhereThePersonIsKnownAndSaysSoWithoutANameWhereTheyAreNot() {
    assertThat(meet(PAGER)).isEqualTo(new Met.Unconfirmed(anna.id()));
    stage.tick();
    assertThat(stage.messages(ANNA)).isEmpty();

    assertThat(write())
        .startsWith("To be sure that it is you, I have asked you in Memory.")
        .doesNotContain("Anna", anna.email());
    write();

    assertThat(stage.messages(ANNA)).hasSize(1);
    assertThat(stage.last(ANNA))
        .startsWith("Är det du? Någon med din e-postadress vill använda Kadens i pager.")
        .contains("[Ja, det är jag]", "[Nej]");
  }

  @Test
  void takesTheNextChannelForTheFirstWhereThatIsOutOfUse() {
    known("fax");
    assertThat(meet(PAGER)).isEqualTo(new Met.Unconfirmed(anna.id()));
    assertThat(write()).isEqualTo("It is settled that it is you. Write to me once more.");
    assertThat(meet(PAGER)).isEqualTo(new Met.Known(anna.id()));
    assertThat(links.preferred(stage.workspace(), anna.id())).contains(PAGER);
  }

  @Test
  void keepsARefusalThoughTheFirstChannelIsOutOfUse() {
    write();
    stage.press(ANNA, "Nej");
    known("fax");
    assertThat(write()).contains("talk to HR");
    assertThat(meet(PAGER)).isEqualTo(new Met.Unconfirmed(anna.id()));
  }

  /** Where the person was met first, instead of where they were. */
  private void known(String channel) {
    stage
        .get(JdbcClient.class)
        .sql("UPDATE channel_link SET channel = ? WHERE person_id = ? AND met_first")
        .params(channel, anna.id().value())
        .update();
  }

  @Test
  void asksAgainAfterAWeekWithoutAnAnswer() {
    write();
    stage.turnBy(Duration.ofDays(7));
    write();
    assertThat(stage.messages(ANNA)).filteredOn(said -> said.startsWith("Är det du?")).hasSize(2);
  }

  @Test
  void goesOnWhereThePersonIsThoughTheQuestionWasJustAskedElsewhere() {
    MemoryChannel second = stage.secondChannel();
    links.propose(stage.workspace(), anna.id(), second.name(), stage.now());
    links.confirm(stage.workspace(), anna.id(), second.name(), stage.now());
    second.know(person -> person.id().equals(anna.id()));
    stage.turnTo("2026-11-23T08:00:00Z");
    Action begin = stage.button(ANNA, "Börja");
    stage.press(ANNA, begin);
    assertThat(stage.last(ANNA)).startsWith("Hur var veckan?");

    on(second.name(), begin);
    stage.tick();

    assertThat(second.of(anna.id())).hasSize(1);
    assertThat(second.of(anna.id()).getLast().message().summary()).startsWith("Hur var veckan?");

    on(second.name(), begin);
    stage.tick();

    assertThat(second.of(anna.id())).as("it was just asked here").hasSize(1);
  }

  @Test
  void worksOnBothOnceConfirmedAndAsksWhereToAsk() {
    write();
    stage.press(ANNA, "Ja, det är jag");
    assertThat(stage.last(ANNA))
        .startsWith("Nu fungerar båda.")
        .contains("[Memory]", "[pager]")
        .doesNotContain("[Nej]");
    assertThat(meet(PAGER)).isEqualTo(new Met.Known(anna.id()));
    assertThat(write()).contains("Write to me once more.");

    stage.press(ANNA, "pager");
    assertThat(stage.last(ANNA)).startsWith("Jag frågar dig i pager från och med nu.");
    assertThat(links.preferred(stage.workspace(), anna.id())).contains(PAGER);
  }

  @Test
  void turnsAwayWhoeverThePersonIsNot() {
    write();
    stage.press(ANNA, "Nej");
    assertThat(stage.last(ANNA))
        .startsWith("Då är det ingen som läser eller svarar som du i pager.");
    assertThat(meet(PAGER)).isEqualTo(new Met.Unconfirmed(anna.id()));
    assertThat(write()).contains("talk to HR");
    assertThat(stage.messages(ANNA)).hasSize(1);

    stage.press(ANNA, "Det var jag");
    assertThat(meet(PAGER)).isEqualTo(new Met.Known(anna.id()));
  }

  @Test
  void tellsHrOnceThatSomebodyPassedForAnother() {
    makeHr("Bo Lind");
    write();
    Action no = stage.button(ANNA, "Nej");
    stage.press(ANNA, no);
    stage.press(ANNA, no);
    stage.tick();
    assertThat(stage.messages("Bo Lind"))
        .containsExactly(
            "Någon i pager har samma e-postadress som Anna Berg, och Anna Berg säger att det är"
                + " någon annan. Jag pratar inte med den personen där. Ta reda på vems kontot är.");
  }

  @Test
  void tellsHrNothingWhenItWasThePersonAfterAll() {
    makeHr("Bo Lind");
    links.propose(stage.workspace(), anna.id(), PAGER, stage.now());
    stage.get(TellHr.class).of(anna, PAGER, stage.now());
    links.confirm(stage.workspace(), anna.id(), PAGER, stage.now());
    stage.tick();
    assertThat(stage.messages("Bo Lind")).isEmpty();
  }

  private void makeHr(String name) {
    stage
        .get(JdbcClient.class)
        .sql("UPDATE person SET role = 'HR' WHERE name = ?")
        .param(name)
        .update();
  }

  @Test
  void changesNothingByAPressThatComesTwiceOrLateOrFromSomebodyElse() {
    write();
    Action yes = stage.button(ANNA, "Ja, det är jag");
    Action no = stage.button(ANNA, "Nej");

    stage.press("Bo Lind", yes);
    assertThat(stage.last("Bo Lind")).startsWith("Ingen väntar på svar om det.");
    assertThat(links.confirmed(stage.workspace(), stage.person("Bo Lind").id()))
        .containsExactly("memory");
    assertThat(meet(PAGER)).isEqualTo(new Met.Unconfirmed(anna.id()));

    stage.turnBy(Duration.ofDays(30));
    stage.press(ANNA, yes);
    stage.press(ANNA, yes);
    stage.press(ANNA, no);
    assertThat(stage.last(ANNA)).startsWith("Nu fungerar båda.");
    assertThat(links.confirmed(stage.workspace(), anna.id())).containsExactly("memory", PAGER);
  }

  @Test
  void saysNothingAnyMoreWhenItWasSettledBeforeTheQuestionWentOut() {
    reception.askWhetherItIs(stage.workspace(), anna.id(), PAGER, Language.ENGLISH, stage.now());
    links.confirm(stage.workspace(), anna.id(), PAGER, stage.now());
    stage.tick();
    assertThat(stage.messages(ANNA)).isEmpty();
  }

  @Test
  void letsAPersonBeginInOneAndFinishInTheOther() {
    links.propose(stage.workspace(), anna.id(), PAGER, stage.now());
    links.confirm(stage.workspace(), anna.id(), PAGER, stage.now());
    stage.turnTo("2026-11-23T08:00:00Z");
    stage.press(ANNA, "Börja");
    onPager(stage.button(ANNA, "Bra"));
    assertThat(links.lastSpoken(stage.workspace(), anna.id(), stage.now())).isPresent();
    stage.tick();
    stage
        .get(Switchboard.class)
        .answer(PAGER, Set.of("words"), new Said(stage.person(ANNA), stage.now(), "juristen"));
    stage.tick();
    stage.say(ANNA, "testa");
    assertThat(stage.last(ANNA)).startsWith("Tack, det var allt.");
    stage.turnTo("2026-11-27T07:00:00Z");
    assertThat(stage.last("Bo Lind")).contains("juristen (Anna)");
  }

  @Test
  void showsOnHomeAndInSettingsWhereThePersonIsAskedAndChangesIt() {
    assertThat(home()).doesNotContain("Jag frågar dig i");
    assertThat(help()).doesNotContain("• kanal");
    stage.say(ANNA, "kanal");
    assertThat(stage.last(ANNA)).startsWith("Jag känner dig bara här.");

    links.propose(stage.workspace(), anna.id(), PAGER, stage.now());
    links.confirm(stage.workspace(), anna.id(), PAGER, stage.now());

    assertThat(home()).contains("Jag frågar dig i Memory.", "[Fråga mig i pager]");
    assertThat(help()).contains("• kanal");
    stage.say(ANNA, "inställningar");
    stage.press(ANNA, "Fråga mig i pager");
    assertThat(stage.last(ANNA)).startsWith("Jag frågar dig i pager från och med nu.");
    assertThat(home()).contains("[Fråga mig i Memory]");
    stage.say(ANNA, "fråga mig i memory");
    assertThat(stage.last(ANNA)).startsWith("Jag frågar dig i Memory från och med nu.");
    stage.say(ANNA, "kanal");
    assertThat(stage.last(ANNA)).startsWith("Jag frågar dig i Memory.");
  }

  private String home() {
    stage.say(ANNA, "hem");
    return stage.last(ANNA);
  }

  private String help() {
    stage.say(ANNA, "hjälp");
    return stage.last(ANNA);
  }
}
