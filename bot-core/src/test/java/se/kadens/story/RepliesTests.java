package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;

/** Comments that HR replies to, and that are answered under a name nobody can trace. */
class RepliesTests {

  private static final String ANNA = "Produkt Ason";
  private static final String OTHER = "Produkt Bson";
  private static final String COMMENT = "Onsdagsmötet kan strykas.";
  private static final String REPLY = "Vilket av dem?";
  private static final String ANSWER = "Det klockan nio.";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = Pulse.inACompany(stage);

  @BeforeEach
  void releaseTenComments() {
    pulse.launch();
    Pulse.all().stream()
        .limit(10)
        .forEach(who -> pulse.comment(who, who.equals(ANNA) ? COMMENT : "Mindre möten."));
    pulse.close();
    stage.turnBy(Duration.ofDays(1));
  }

  /** Replies to Anna's, on whichever page it stands. */
  private void reply(String words) {
    stage.say(Pulse.HR, "kommentarer");
    String id = id();
    String action = "%s/%s/8d7f0c52-5a0f-4b57-9f4e-0a3c4b7a1e11".formatted(pulse.wave().id(), id);
    stage.press(Pulse.HR, new Action("surveycomments", "reply", action));
    stage.submit(Pulse.HR, Map.of("words", new Value.Words(words)));
  }

  private String id() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT id::text FROM survey_comment WHERE words::text LIKE '%Onsdag%'")
        .query(String.class)
        .single();
  }

  private String opened(String who) {
    return stage.press(who, "Svar till dig") instanceof Reply.Ask
        ? stage.form(who).intro().toString()
        : stage.last(who);
  }

  @Test
  void bringsAReplyToItsAuthorHoursLater() {
    reply(REPLY);
    assertThat(stage.last(Pulse.HR)).contains("Ditt svar är på väg.");
    assertThat(opened(ANNA)).contains("Ingen har svarat dig här ännu.");

    stage.turnBy(Duration.ofHours(12));
    assertThat(opened(ANNA)).contains(COMMENT, "Maria Ek", REPLY);
    assertThat(opened(OTHER)).contains("Ingen har svarat dig här ännu.");
  }

  @Test
  void keepsTheThreadOutOfTheChat() {
    reply(REPLY);
    stage.turnBy(Duration.ofHours(12));
    opened(ANNA);

    assertThat(stage.messages(ANNA)).noneMatch(said -> said.contains(COMMENT));
  }

  private void answer() {
    reply(REPLY);
    stage.turnBy(Duration.ofHours(12));
    opened(ANNA);
    stage.submit(ANNA, Map.of(id(), new Value.Words(ANSWER)));
  }

  private String comments() {
    stage.say(Pulse.HR, "kommentarer");
    StringBuilder all = new StringBuilder(stage.last(Pulse.HR));
    stage.press(Pulse.HR, "Fler kommentarer");
    return all.append(stage.last(Pulse.HR)).toString();
  }

  @Test
  void showsAnAnswerUnderARandomNameHoursLater() {
    answer();
    assertThat(stage.last(ANNA)).containsOnlyOnce("Ditt svar är på väg.");
    assertThat(comments()).contains(REPLY).doesNotContain(ANSWER);

    stage.turnBy(Duration.ofHours(12));
    assertThat(comments()).contains(ANSWER, alias()).doesNotContain("Ason", "Bson");
  }

  @Test
  void neverTellsTheAuthorInTheChatWhichNameTheyGoBy() {
    answer();
    stage.turnBy(Duration.ofHours(12));
    assertThat(opened(ANNA)).contains(alias());
    stage.submit(ANNA, Map.of(id(), new Value.Words("Och det klockan tio.")));
    stage.press(ANNA, "Visa vem jag är");
    stage.press(ANNA, "Förbli okänd");
    stage.turnBy(Duration.ofDays(7));
    pulse.launchBecause("nytt kvartal");

    assertThat(stage.everythingSaidTo(ANNA).split("\n---\n"))
        .as("whatever stood in the chat; a form does not stay")
        .filteredOn(said -> !said.startsWith("Form["))
        .hasSizeGreaterThan(8)
        .noneMatch(said -> said.contains(alias()));
  }

  private String alias() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT name FROM survey_thread")
        .query(String.class)
        .single();
  }

  @Test
  void storesNothingThatJoinsTheAuthorToTheComment() {
    answer();
    String anna = stage.person(ANNA).id().toString();
    JdbcClient jdbc = stage.get(JdbcClient.class);
    for (String table :
        List.of(
            "survey_comment", "survey_thread", "survey_reply", "survey_cell", "survey_staged")) {
      assertThat(jdbc.sql("SELECT t::text FROM " + table + " t").query(String.class).list())
          .as(table)
          .noneMatch(row -> row.contains(anna));
    }
    String token = token();
    List<String> tables =
        jdbc.sql(
                """
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                """)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(tables).contains("public.survey_reply");
    for (String table : tables) {
      assertThat(jdbc.sql("SELECT t::text FROM " + table + " t").query(String.class).list())
          .as(table)
          .noneMatch(row -> row.contains(token));
    }
  }

  private String token() {
    return stage.button(ANNA, "Svar till dig").subject().split("/", -1)[1];
  }

  @Test
  void takesTheSameAnswerOnce() {
    answer();
    stage.submit(ANNA, Map.of(id(), new Value.Words(ANSWER)));

    assertThat(
            stage
                .get(JdbcClient.class)
                .sql("SELECT count(*) FROM survey_reply WHERE replied_by IS NULL")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void takesNoAnswerOfSomebodyElse() {
    reply(REPLY);
    stage.turnBy(Duration.ofHours(12));
    String theirs = stage.button(OTHER, "Svar till dig").subject();
    stage.press(OTHER, new Action("surveythread", "revealed", theirs + "/" + id()));

    assertThat(stage.last(OTHER)).contains("Ingen har svarat dig här ännu.");
    assertThat(comments()).doesNotContain("Bson");
  }

  @Test
  void saysNothingOfWhoSomebodyIsAfterAPressItDoesNotKnow() {
    Action mine = stage.button(ANNA, "Svar till dig");
    stage.press(ANNA, new Action(mine.feature(), "other", mine.subject()));

    assertThat(stage.last(ANNA)).contains("Ingen har svarat dig här ännu.");
  }

  @Test
  void revealsTheAuthorOnlyOnceTheyAreSure() {
    answer();
    stage.press(ANNA, "Visa vem jag är");
    stage.press(ANNA, "Förbli okänd");
    assertThat(comments()).doesNotContain(ANNA);

    stage.press(ANNA, "Svar till dig");
    stage.submit(ANNA, Map.of(id(), new Value.Words("Jag står för det.")));
    stage.press(ANNA, "Visa vem jag är");
    stage.press(ANNA, "Ja, visa mitt namn");
    stage.turnBy(Duration.ofHours(12));
    assertThat(comments()).contains(ANNA + " (hittills " + alias() + ")");
  }

  @Test
  void tellsEverybodyWhoTookPartThatThereAreReplies() {
    reply(REPLY);
    stage.turnBy(Duration.ofDays(7));
    pulse.launchBecause("nytt kvartal");

    assertThat(stage.last(ANNA)).contains("En kommentar från tidigare har fått svar.");
    assertThat(stage.last(OTHER)).contains("En kommentar från tidigare har fått svar.");
    assertThat(stage.last("Juridik Ason")).doesNotContain("har fått svar");
  }

  @Test
  void showsCommentsToNobodyElse() {
    stage.say(ANNA, "kommentarer");
    assertThat(stage.last(ANNA)).contains("HR läser kommentarerna i enkäter");
    stage.press(
        ANNA,
        new Action(
            "surveycomments",
            "reply",
            pulse.wave().id() + "/" + id() + "/8d7f0c52-5a0f-4b57-9f4e-0a3c4b7a1e11"));
    assertThat(stage.last(ANNA)).contains("HR läser kommentarerna i enkäter");
  }

  @Test
  void keepsTheWayToRepliesAfterTheRoundHasClosed() {
    stage.press(ANNA, "Ändra mina svar");

    assertThat(stage.button(ANNA, "Svar till dig")).isNotNull();
  }

  @Test
  void saysOnceWhichQuestionAllCommentsAnswer() {
    stage.say(Pulse.HR, "kommentarer");
    assertThat(stage.last(Pulse.HR)).containsOnlyOnce("Vad skulle du ändra?");
  }

  @Test
  void tellsWhoeverHeadsADepartmentWhenItsCommentsCome() {
    stage.say("Eva Rask", "kommentarer");
    assertThat(stage.last("Eva Rask")).contains("inga kommentarer från din avdelning att visa");
  }
}
