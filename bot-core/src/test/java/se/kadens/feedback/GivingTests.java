package se.kadens.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.feedback.Colleagues.ANNA;
import static se.kadens.feedback.Colleagues.BO;
import static se.kadens.feedback.Colleagues.KIM;
import static se.kadens.feedback.Colleagues.TOR;
import static se.kadens.feedback.Colleagues.YLVA;
import static se.kadens.feedback.Colleagues.improvement;
import static se.kadens.feedback.Colleagues.picked;
import static se.kadens.feedback.Colleagues.praise;
import static se.kadens.feedback.Colleagues.said;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Field;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Room;
import se.kadens.conversation.Rooms;
import se.kadens.conversation.Value;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.stage.Stage;

/** From the thought of a colleague to the words that reach them. */
class GivingTests {

  private static final String WORDS = "Du höll ihop mötet när ingen annan gjorde det.";

  private final Colleagues colleagues = new Colleagues();
  private final Stage stage = colleagues.stage;

  @Test
  void readsAsItShouldInSwedish() {
    stage.say(KIM, "återkoppling Anna");
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            Återkoppling till Anna Berg. Vem ska få se den? Det väljer du nu, innan du skriver, \
            och det går inte att ändra när den är skickad.
            [Bara Anna] [Anna och chefen Bo]""");
    stage.press(KIM, "Anna och chefen Bo");
    assertThat(stage.form(KIM).title()).isEqualTo("Återkoppling");
    assertThat(stage.form(KIM).intro().toString())
        .contains("Anna Berg", "chefen", "Bo Lind", "ingen annan", "Vad ledde det till?");
    stage.submit(KIM, praise(WORDS));
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            Så här kommer Anna att läsa det. Inget är skickat än.
            Beröm till Anna Berg från Kim Falk
            Du höll ihop mötet när ingen annan gjorde det.
            Anna Berg, Bo Lind och Kim Falk ser det här, ingen annan.
            När det är skickat går varken orden eller vem som ser dem att ändra.
            [Skicka] [Ändra] [Ändra vem som ser] [Kasta]""");
    assertThat(stage.messages(ANNA)).isEmpty();
    stage.press(KIM, "Skicka");
    assertThat(stage.last(KIM))
        .isEqualTo(
            "Skickat till Anna Berg och Bo Lind, som får det på arbetstid. Skriv \"min"
                + " återkoppling\" för att se när de har läst.");
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Kim Falk har gett dig beröm.
            Anna Berg, Bo Lind och Kim Falk ser det här, ingen annan. Kim ser när du har öppnat.
            [Läs]""");
    assertThat(stage.last(BO))
        .isEqualTo(
            """
            Kim Falk har gett Anna Berg beröm och vill att du som chef får se det.
            Anna Berg, Bo Lind och Kim Falk ser det här, ingen annan. Kim ser när du har öppnat.
            [Läs]""");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA))
        .isEqualTo(
            """
            Beröm till Anna Berg från Kim Falk
            Du höll ihop mötet när ingen annan gjorde det.
            Anna Berg, Bo Lind och Kim Falk ser det här, ingen annan.
            [Tacka] [Ge Kim återkoppling]""");
  }

  @Test
  void readsAsItShouldInEnglish() {
    stage.company().of(KIM, ANNA, BO).speaking(Language.ENGLISH);
    stage.say(KIM, "feedback Anna");
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            Feedback to Anna Berg. Who should see it? You choose now, before you write, and \
            nobody can change it once it is sent.
            [Only Anna] [Anna and Bo, their manager]""");
    stage.press(KIM, "Only Anna");
    stage.submit(KIM, improvement("Let Sara finish."));
    assertThat(stage.last(KIM))
        .isEqualTo(
            """
            This is how Anna will read it. Nothing is sent yet.
            Feedback to Anna Berg from Kim Falk
            Let Sara finish.
            Anna Berg and Kim Falk see this, and nobody else.
            Once it is sent, neither the words nor who sees them can be changed.
            [Send] [Change] [Change who sees it] [Throw away]""");
    stage.press(KIM, "Send");
    stage.press(ANNA, "Read");
    assertThat(stage.last(ANNA)).contains("Let Sara finish.", "[Say thanks]");
    assertThat(stage.messages(BO)).isEmpty();
  }

  @Test
  void showsTheReceiverExactlyWhatWasPreviewed() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise(WORDS));
    List<String> preview = stage.last(KIM).lines().toList();
    stage.press(KIM, "Skicka");
    stage.press(ANNA, "Läs");
    List<String> read = stage.last(ANNA).lines().toList();
    assertThat(read.subList(0, read.size() - 1)).isEqualTo(preview.subList(1, preview.size() - 2));
  }

  @Test
  void praisesInARoomAndTellsWhoWasPraised() {
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "beröm Anna Berg");
    assertThat(stage.last(KIM)).startsWith("Beröm till Anna Berg. Vem ska få se det?");
    stage.press(KIM, "Beröm inför andra");
    assertThat(stage.form(KIM).title()).isEqualTo("Beröm inför andra");
    assertThat(stage.form(KIM).fields()).extracting(Field::name).doesNotContain("kind");
    stage.submit(
        KIM,
        Map.of("room", picked(room.key()), "words", new Value.Words("Tack för *allt* <!all>")));
    assertThat(stage.last(KIM))
        .startsWith("Så här kommer det att stå i Allmänt. Inget är skickat än.\n")
        .contains("Kim Falk berömmer Anna Berg:\nTack för *allt* <!all>\n")
        .contains("Alla i Allmänt ser det. När det är skickat går det inte att ändra.");
    assertThat(colleagues.in(room)).isEmpty();
    stage.press(KIM, "Skicka");
    assertThat(colleagues.in(room))
        .containsExactly("Kim Falk berömmer Anna Berg:\nTack för *allt* <!all>");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk berömmer dig i Allmänt.");
    assertThat(stage.messages(BO)).isEmpty();
  }

  @Test
  void neverPraisesInARoomByMeansOfAnImprovement() {
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "återkoppling Anna");
    stage.press(KIM, "Beröm inför andra");
    stage.submit(
        KIM,
        Map.of(
            "room",
            picked(room.key()),
            "kind",
            picked("improvement"),
            "words",
            new Value.Words("Kom i tid.")));
    Action send = stage.button(KIM, "Skicka");
    stage.press(KIM, new Action("feedback", "send-improvement", send.subject()));
    assertThat(colleagues.in(room)).isEmpty();
    assertThat(stage.messages(ANNA)).isEmpty();
  }

  @Test
  void offersNoRoomWhereThereIsNone() {
    stage.say(KIM, "beröm Anna");
    assertThat(stage.last(KIM)).doesNotContain("inför andra");
  }

  @Test
  void offersNoManagerToTheManager() {
    stage.say(BO, "återkoppling Anna");
    assertThat(stage.last(BO)).endsWith("[Bara Anna]");
  }

  @Test
  void sendsOnceHoweverOftenItIsPressed() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise(WORDS));
    Action send = stage.button(KIM, "Skicka");
    stage.press(KIM, "Skicka");
    assertThat(said(stage.press(KIM, send))).startsWith("Det är redan skickat till Anna Berg");
    assertThat(stage.sentTo(ANNA)).isEqualTo(1);
  }

  @Test
  void sendsNothingButWhatWasPreviewed() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise("Första."));
    Action onThePhone = stage.button(KIM, "Skicka");
    stage.press(KIM, "Ändra vem som ser");
    stage.press(KIM, "Anna och chefen Bo");
    stage.submit(KIM, improvement("Andra."));
    assertThat(said(stage.press(KIM, onThePhone)))
        .startsWith("Utkastet har ändrats sedan du såg det. Inget är skickat.")
        .contains("Andra.", "Bo Lind");
    assertThat(stage.messages(ANNA)).isEmpty();
    stage.press(KIM, "Skicka");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA)).contains("Andra.").doesNotContain("Första.");
  }

  @Test
  void keepsADraftUntilItIsSentOrThrownAway() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise(WORDS));
    stage.say(KIM, "hem");
    assertThat(stage.last(KIM)).contains("Du har börjat skriva till Anna Berg. Inget är skickat.");
    stage.press(KIM, "Skriv vidare");
    assertThat(stage.last(KIM)).contains(WORDS, "[Skicka]");
    stage.press(KIM, "Ändra");
    assertThat(stage.form(KIM).fields().toString()).contains(WORDS, "initial=praise");
    stage.press(KIM, "Kasta");
    assertThat(stage.last(KIM)).isEqualTo("Kastat. Inget skickades.");
    stage.say(KIM, "hem");
    assertThat(stage.last(KIM)).doesNotContain("börjat skriva");
  }

  @Test
  void givesBackWhatWasTypedIntoAFormWhoseDraftIsGone() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise("Första."));
    stage.press(KIM, "Ändra");
    stage.press(KIM, "Kasta");
    assertThat(said(stage.submit(KIM, praise("Det här skrev jag länge på."))))
        .startsWith("Det utkastet finns inte längre")
        .endsWith("Det här har du skrivit:\nDet här skrev jag länge på.");
  }

  @Test
  void keepsWhatWasTypedAfterTheName() {
    stage.say(KIM, "återkoppling Anna Berg bra jobbat i går");
    stage.press(KIM, "Bara Anna");
    assertThat(stage.form(KIM).fields().toString()).contains("bra jobbat i går");
  }

  @Test
  void asksWhomWhereNobodyOrSeveralAreNamed() {
    stage.company().with("Anna Alm").reportingTo(BO);
    stage.say(KIM, "återkoppling");
    assertThat(stage.last(KIM)).isEqualTo("Vem vill du ge återkoppling?\n[Välj person]");
    stage.say(KIM, "återkoppling Anna");
    assertThat(stage.last(KIM))
        .isEqualTo("Flera heter \"Anna\". Vem menar du?\n[Anna Alm] [Anna Berg] [Välj person]");
    stage.press(KIM, "Anna Berg");
    assertThat(stage.last(KIM)).startsWith("Återkoppling till Anna Berg.");
    stage.say(KIM, "återkoppling Zlatan");
    assertThat(stage.last(KIM)).startsWith("Jag hittar ingen som heter \"Zlatan\".");
  }

  @Test
  void quotesTheMessageItIsAboutButNotInPublic() {
    Room room = colleagues.room("Allmänt");
    String choose = said(colleagues.aboutMessage(KIM, ANNA, "Jag tar mötet i morgon"));
    assertThat(choose).contains("Om det här meddelandet:\nJag tar mötet i morgon");
    stage.say(KIM, "återkoppling Sara");
    assertThat(stage.last(KIM)).doesNotContain("Jag tar mötet");

    Draft draft = draftAbout("Jag tar mötet i morgon");
    see(draft, "see-room");
    stage.submit(KIM, Map.of("room", picked(room.key()), "words", new Value.Words(WORDS)));
    assertThat(stage.last(KIM)).contains(WORDS).doesNotContain("Jag tar mötet");
    see(draft, "see-receiver");
    stage.submit(KIM, praise(WORDS));
    stage.press(KIM, "Skicka");
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA))
        .contains("Om det här meddelandet:\nJag tar mötet i morgon\nKim säger:\n" + WORDS);
  }

  private Draft draftAbout(String words) {
    var found =
        stage
            .get(org.springframework.jdbc.core.simple.JdbcClient.class)
            .sql("SELECT id FROM feedback_draft WHERE about IS NOT NULL")
            .query(java.util.UUID.class)
            .single();
    Draft draft =
        stage
            .get(org.springframework.transaction.support.TransactionTemplate.class)
            .execute(
                _ ->
                    stage
                        .get(FeedbackDrafts.class)
                        .find(stage.person(KIM), new FeedbackId(found))
                        .orElseThrow());
    assertThat(draft.occasion().about()).isEqualTo(words);
    return draft;
  }

  private void see(Draft draft, String verb) {
    stage.press(KIM, new Action("feedback", verb, draft.id().toString()));
  }

  @Test
  void saysWhenAMessageWasWrittenByNobodyOfOurs() {
    assertThat(said(colleagues.aboutMessage(KIM, null, "Bygget gick igenom")))
        .startsWith("Den som skrev det finns inte i Kadens: en app, en gäst eller någon utifrån.")
        .endsWith("[Välj person]");
    assertThat(said(colleagues.aboutMessage(KIM, KIM, "Jag själv")))
        .startsWith("Återkoppling till dig själv går inte");
  }

  @Test
  void refusesOneselfAStrangerAndSomebodyWhoLeft() {
    PersonId anna = stage.person(ANNA).id();
    stage.company().withoutAnyMore(ANNA);
    stage.say(KIM, "återkoppling Kim");
    assertThat(stage.last(KIM)).startsWith("Återkoppling till dig själv går inte att skicka här.");
    stage.press(KIM, FeedbackDialogue.giveTo(PersonId.create()));
    assertThat(stage.last(KIM)).startsWith("Den personen finns inte i Kadens.");
    stage.press(KIM, FeedbackDialogue.giveTo(anna));
    assertThat(stage.last(KIM)).isEqualTo("Anna Berg har slutat, så dit går inget att skicka.");
    stage.say(KIM, "återkoppling");
    Action to = draftPicker();
    assertThat(said(colleagues.pick(KIM, to, new Value.People(List.of()))))
        .startsWith("Den personen finns inte i Kadens.");
  }

  private Action draftPicker() {
    return stage.channel().of(stage.person(KIM).id()).getLast().message().blocks().stream()
        .filter(se.kadens.conversation.Block.Controls.class::isInstance)
        .flatMap(block -> ((se.kadens.conversation.Block.Controls) block).controls().stream())
        .filter(se.kadens.conversation.Control.PersonPicker.class::isInstance)
        .map(control -> ((se.kadens.conversation.Control.PersonPicker) control).action())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsTheWordsWhereTheReceiverLeftMeanwhile() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise(WORDS));
    stage.company().withoutAnyMore(ANNA);
    stage.press(KIM, "Skicka");
    assertThat(stage.last(KIM)).contains("Anna Berg har slutat", WORDS);
  }

  @Test
  void letsNobodyWhoLeftSendAnything() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise(WORDS));
    Action send = stage.button(KIM, "Skicka");
    stage.company().withoutAnyMore(KIM);
    assertThat(said(stage.press(KIM, send))).startsWith("Du finns inte längre i företagets lista");
    stage.tick();
    assertThat(stage.messages(ANNA)).isEmpty();
  }

  @Test
  void offersNoFeedbackUpwards() {
    for (String above : List.of(BO, YLVA)) {
      stage.say(KIM, "återkoppling " + above);
      assertThat(stage.last(KIM))
          .isEqualTo(
              above
                  + " leder dig, direkt eller genom andra. Återkoppling uppåt ges inte med namn"
                  + " här; den hör hemma i konfidentiella enkäter.");
    }
  }

  @Test
  void letsOnesManagerBePraisedInPublicAlone() {
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "återkoppling Bo");
    assertThat(stage.last(KIM))
        .contains("Återkoppling uppåt ges inte med namn här", "[Beröm inför andra]")
        .doesNotContain("[Bara Bo]");
    Action see = stage.button(KIM, "Beröm inför andra");
    Reply forged = stage.press(KIM, new Action("feedback", "see-receiver", see.subject()));
    assertThat(forged).isNotInstanceOf(Reply.Ask.class);
    stage.press(KIM, "Beröm inför andra");
    stage.submit(KIM, Map.of("room", picked(room.key()), "words", new Value.Words(WORDS)));
    stage.press(KIM, "Skicka");
    assertThat(colleagues.in(room)).hasSize(1);
  }

  @Test
  void refusesAFormForgedToGoUpwards() {
    colleagues.room("Allmänt");
    stage.say(KIM, "återkoppling Bo");
    stage.press(KIM, "Beröm inför andra");
    String draft = stage.form(KIM).action().subject().split("/", 2)[0];
    stage.say(KIM, "återkoppling Anna");
    stage.press(KIM, "Bara Anna");
    var forged =
        new se.kadens.conversation.Interaction.Submitted(
            stage.person(KIM),
            stage.now(),
            new Action("feedback", "write", draft + "/receiver"),
            improvement("Du lyssnar inte."));
    Reply reply = stage.get(FeedbackDialogue.class).answer(forged);
    assertThat(said(reply)).contains("Du lyssnar inte.").doesNotContain("[Skicka]");
  }

  @Test
  void asksAgainWhenTheManagerIsAnotherByNow() {
    colleagues.write(KIM, ANNA, "Anna och chefen Bo", praise(WORDS));
    stage.company().of(ANNA).reportingTo(Colleagues.DISA);
    stage.press(KIM, "Skicka");
    assertThat(stage.last(KIM))
        .startsWith("Den du valde kan inte se det längre")
        .contains(WORDS, "[Anna och chefen Disa]");
    stage.tick();
    assertThat(stage.messages(BO)).isEmpty();
    assertThat(stage.messages(ANNA)).isEmpty();
  }

  @Test
  void asksAgainWhenTheRoomIsLeft() {
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "beröm Anna");
    stage.press(KIM, "Beröm inför andra");
    stage.submit(KIM, Map.of("room", picked(room.key()), "words", new Value.Words(WORDS)));
    stage.get(Rooms.class).left(stage.workspace(), room);
    stage.press(KIM, "Skicka");
    assertThat(stage.last(KIM)).startsWith("Den du valde kan inte se det längre").contains(WORDS);
  }

  @Test
  void tellsTheGiverWhenTheRoomWasLeftBeforeItWasSaid() {
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "beröm Anna");
    stage.press(KIM, "Beröm inför andra");
    stage.submit(KIM, Map.of("room", picked(room.key()), "words", new Value.Words(WORDS)));
    stage.channel().shut(room);
    stage.press(KIM, "Skicka");
    stage.tick();
    assertThat(stage.last(KIM)).startsWith("Ditt beröm av Anna Berg kunde inte sägas i Allmänt:");
  }

  @Test
  void saysNothingInARoomThatTheBotHasLeftMeanwhile() {
    Room room = colleagues.room("Allmänt");
    stage.say(KIM, "beröm Anna");
    stage.press(KIM, "Beröm inför andra");
    stage.submit(KIM, Map.of("room", picked(room.key()), "words", new Value.Words(WORDS)));
    String id = stage.button(KIM, "Skicka").subject().split("/", 2)[0];
    Person kim = stage.person(KIM);
    stage.channel().meets(kim, new Delivery.Throttled(stage.now().plusSeconds(30), "slow down"));
    stage.press(KIM, "Skicka");
    stage.get(Rooms.class).left(stage.workspace(), room);
    Notice announced =
        new Notice(
            UUID.randomUUID(),
            new NoticeKey(stage.workspace(), "feedback", "again", kim.id(), "feedback"),
            "feedback",
            "announced/" + id,
            Urgency.SCHEDULED,
            stage.now(),
            stage.now().plusSeconds(60));
    assertThat(stage.get(FeedbackComposer.class).compose(announced, kim, stage.now()))
        .isEqualTo(new Composition.Undeliverable("room_left"));
    stage.tick();
    assertThat(stage.screen(KIM)).doesNotContain("kunde inte sägas");
    stage.turnBy(Duration.ofMinutes(1)).tick();
    assertThat(stage.last(KIM)).startsWith("Ditt beröm av Anna Berg kunde inte sägas i Allmänt:");
    assertThat(stage.channel().in(room)).isEmpty();
  }

  @Test
  void saysWhyItsNoticesCame() {
    colleagues.send(KIM, ANNA, "Bara Anna", praise(WORDS));
    stage.say(ANNA, "varför");
    assertThat(stage.last(ANNA))
        .contains("Det var för att en kollega gav dig återkoppling.")
        .doesNotContain(WORDS, KIM);
  }

  @Test
  void correctsWhatIsEmptyOrTooLong() {
    stage.say(KIM, "återkoppling Anna");
    stage.press(KIM, "Bara Anna");
    assertThat(stage.submit(KIM, Map.of()))
        .isEqualTo(
            new Reply.Correct(
                Map.of("words", "Skriv en rad eller två först.", "kind", "Välj en av dem.")));
    assertThat(stage.submit(KIM, praise("a".repeat(3_001))))
        .isEqualTo(
            new Reply.Correct(
                Map.of(
                    "words",
                    "Det är 3\u00a0001 tecken, och det finns plats för 3\u00a0000. Ta med det"
                        + " viktigaste.")));
  }

  @Test
  void keepsEveryCharacterThatCanBeTyped() {
    colleagues.send(KIM, ANNA, "Bara Anna", praise("Tack\0 \\u0000 🙂"));
    stage.press(ANNA, "Läs");
    assertThat(stage.last(ANNA)).contains("Tack\0 \\u0000 🙂");
  }

  @Test
  void givesNobodyAnotherPersonsDraft() {
    colleagues.write(KIM, ANNA, "Bara Anna", praise(WORDS));
    Action send = stage.button(KIM, "Skicka");
    String id = send.subject().split("/", 2)[0];
    for (String other : List.of(ANNA, BO, TOR)) {
      for (String verb : List.of("choose", "see-receiver", "change", "resume", "unasked", "drop")) {
        stage.press(other, new Action("feedback", verb, id));
      }
      stage.press(other, send);
      assertThat(stage.everythingSaidTo(other)).doesNotContain(WORDS);
    }
    stage.press(KIM, "Skicka");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk har gett dig beröm.");
  }

  @Test
  void waitsForTheReceiversWorkingHours() {
    stage.turnTo("2026-11-23T19:00:00Z");
    colleagues.send(KIM, ANNA, "Bara Anna", praise(WORDS));
    assertThat(stage.messages(ANNA)).isEmpty();
    stage.turnTo("2026-11-24T07:00:00Z");
    assertThat(stage.last(ANNA)).startsWith("Kim Falk har gett dig beröm.");
  }

  @Test
  void waitsUntilTheReceiverIsBack() {
    stage.say(ANNA, "borta till torsdag");
    colleagues.send(KIM, ANNA, "Bara Anna", praise(WORDS));
    stage.turnTo("2026-11-24T09:00:00Z").turnTo("2026-11-25T09:00:00Z");
    assertThat(stage.sentTo(ANNA)).isZero();
    stage.turnTo("2026-11-27T09:00:00Z");
    assertThat(stage.sentTo(ANNA)).isEqualTo(1);
  }
}
