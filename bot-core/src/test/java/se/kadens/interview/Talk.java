package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Form;
import se.kadens.conversation.Heard;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;
import se.kadens.testkit.TestDatabase;

/**
 * One person's chat with the bot, over a real database and the real ledger: what they type, press
 * and send in, and what they have before their eyes.
 */
final class Talk {

  /** What all talks share; whoever lets interviews expire does so to everybody's. */
  static final String INTERVIEWS = "interviews";

  static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  static final Instant FRIDAY = Instant.parse("2026-11-27T16:00:00Z");

  private static final DataSource DATABASE = migrated();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
  private static final Inbox INBOX = new Inbox(JDBC) {};
  private static final TransactionTemplate TRANSACTION =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE));

  final Person person;
  final WeeklyPurpose purpose = new WeeklyPurpose();
  final List<Message> seen = new ArrayList<>();
  final Map<PersonId, Person> everybody = new HashMap<>();
  Instant now = MONDAY;
  @Nullable Form form;
  Map<String, String> problems = Map.of();

  private Room room;

  Talk(Person person) {
    this.person = person;
    everybody.put(person.id(), person);
    room = new Room(purpose, everybody);
  }

  /** Everything that a process holds in its memory. */
  private static final class Room {
    final Interviews interviews = new Interviews(JDBC);
    final Interviewer interviewer;
    final InterviewDialogue dialogue;
    final InterviewListener listener;
    final InterviewComposer composer;

    Room(Purpose purpose, Map<PersonId, Person> everybody) {
      Persons persons = (_, id) -> Optional.ofNullable(everybody.get(id));
      StaticListableBeanFactory beans = new StaticListableBeanFactory();
      beans.addBean("purpose", purpose);
      Purposes purposes = new Purposes(beans.getBeanProvider(Purpose.class));
      Ledger ledger = new Ledger(JDBC, _ -> {}) {};
      Conversation conversation =
          new Conversation(interviews, purposes, ledger, (_, _) -> Optional.empty());
      InterviewForms forms = new InterviewForms(purposes);
      QuestionMessages messages = new QuestionMessages(new AnswerWords(persons), purposes);
      interviewer = new Interviewer(interviews, purposes, conversation, forms, persons, INBOX);
      dialogue = new InterviewDialogue(interviewer, interviews, conversation, messages, purposes);
      listener = new InterviewListener(interviewer, conversation, purposes);
      composer = new InterviewComposer(interviews, purposes, messages);
    }
  }

  static DataSource dataSource() {
    return DATABASE;
  }

  /** The process is killed, and another one takes over. */
  void restart() {
    room = new Room(purpose, everybody);
  }

  Interview begin(Questionnaire questionnaire) {
    return begin(questionnaire, "v. 48");
  }

  Interview begin(Questionnaire questionnaire, String subject) {
    return inTransaction(
        () ->
            room.interviewer.begin(
                new Brief("weekly", subject, () -> questionnaire, FRIDAY), person, now));
  }

  /** Begins it, and asks the first question in chat. */
  Interview startInChat(Questionnaire questionnaire) {
    Interview interview = begin(questionnaire);
    askInChat(interview);
    return interview;
  }

  void askInChat(Interview interview) {
    take(inTransaction(() -> room.interviewer.askInChat(interview.id(), person, now)), null);
    deliver();
  }

  void openForm(Interview interview) {
    take(inTransaction(() -> room.interviewer.askInForm(interview.id(), person, now)), null);
  }

  /** As {@link #type}, and the process is killed before the next question goes out. */
  void typeAndDie(String words) {
    inTransaction(() -> room.listener.hear(new Said(person, now, words)));
    restart();
  }

  /** Types something; whether anybody listened. */
  boolean type(String words) {
    return comes(words, now);
  }

  /** What was typed at that moment comes now; whether anybody listened. */
  boolean comes(String words, Instant typedAt) {
    Optional<Heard> heard =
        inTransaction(() -> room.listener.hear(new Said(person, now, typedAt, words)));
    heard.ifPresent(given -> take(given.reply(), null));
    deliver();
    return heard.isPresent();
  }

  /** Presses the newest button with this label. */
  void press(String label) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      Optional<Action> action = action(seen.get(i), label);
      if (action.isPresent()) {
        pressOn(i, action.get(), person, null);
        return;
      }
    }
    throw new AssertionError("no button " + label + " in " + shown());
  }

  Action button(String label) {
    return seen.reversed().stream()
        .flatMap(message -> action(message, label).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + shown()));
  }

  void pressAs(Person somebody, Action action) {
    pressOn(seen.size() - 1, action, somebody, null);
  }

  void press(Action action, @Nullable Value value) {
    pressOn(seen.size() - 1, action, person, value);
  }

  /** Presses, and looks neither at the reply nor at what is said next. */
  boolean pressQuietly(Action action) {
    return inTransaction(
        () -> {
          INBOX.oneAtATime(person.id());
          room.dialogue.answer(new Pressed(person, now, action, null));
          return true;
        });
  }

  private void pressOn(int message, Action action, Person by, @Nullable Value value) {
    take(inTransaction(() -> room.dialogue.answer(new Pressed(by, now, action, value))), message);
    deliver();
  }

  void submit(Map<String, Value> values) {
    assertThat(form).as("an open form").isNotNull();
    problems = Map.of();
    Action action = form.action();
    take(
        inTransaction(() -> room.dialogue.answer(new Submitted(person, now, action, values))),
        null);
    deliver();
  }

  int expire() {
    int count = inTransaction(() -> room.interviewer.expire(now));
    deliver();
    return count;
  }

  /** The same while the person does something that is not through yet. */
  void expireMeanwhile() {
    inTransaction(
        () -> {
          INBOX.oneAtATime(person.id());
          return CompletableFuture.supplyAsync(
                  () -> inTransaction(() -> room.interviewer.expire(now)))
              .join();
        });
  }

  void close(Interview interview) {
    inTransaction(
        () -> {
          room.interviewer.close(interview.id(), person, now);
          return true;
        });
    deliver();
  }

  /** As if its feature had given it another time. */
  void expiresAt(Interview interview, Instant moment) {
    JDBC.sql("UPDATE interview SET expires_at = ? WHERE workspace_id = ? AND id = ?")
        .params(Timestamps.of(moment), interview.workspace().value(), interview.id().value())
        .update();
  }

  Interview now(Interview interview) {
    return room.interviewer.find(interview.workspace(), interview.id()).orElseThrow();
  }

  Answer answer(Interview interview, String question) {
    return now(interview).given(question).map(Given::answer).orElseThrow();
  }

  /** How many versions of answers are kept. */
  int versions(Interview interview) {
    return JDBC.sql("SELECT count(*) FROM interview_answer WHERE interview_id = ?")
        .param(interview.id().value())
        .query(Integer.class)
        .single();
  }

  /** The newest message in plain words. */
  String last() {
    return seen.getLast().summary();
  }

  List<String> shown() {
    return seen.stream().map(Message::summary).toList();
  }

  /** Says what the ledger has planned and has not said yet. */
  void deliver() {
    for (Notice notice : planned()) {
      if (room.composer.compose(notice, person, now) instanceof Composition.Say(var message)) {
        seen.add(message);
      }
      JDBC.sql(
              """
              UPDATE notice SET state = 'sent', message = 'm', ended_at = due_at
              WHERE workspace_id = ? AND id = ?\
              """)
          .params(notice.key().workspace().value(), notice.id())
          .update();
    }
  }

  private List<Notice> planned() {
    return JDBC.sql(
            """
            SELECT * FROM notice WHERE person_id = ? AND state = 'planned' AND due_at <= ?
            ORDER BY due_at\
            """)
        .params(person.id().value(), Timestamps.of(now))
        .query(
            (row, _) ->
                new Notice(
                    row.getObject("id", UUID.class),
                    new NoticeKey(
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        row.getString("source"),
                        row.getString("period"),
                        person.id(),
                        row.getString("kind")),
                    row.getString("feature"),
                    row.getString("subject"),
                    Urgency.CONVERSATION,
                    Timestamps.read(row, "due_at"),
                    Timestamps.read(row, "expires_at")))
        .list();
  }

  private void take(Reply reply, @Nullable Integer pressedOn) {
    switch (reply) {
      case Reply.Nothing() -> {}
      case Reply.Say(var message) -> seen.add(message);
      case Reply.Replace(var message) when pressedOn != null -> seen.set(pressedOn, message);
      case Reply.Replace(var message) -> seen.add(message);
      case Reply.Ask(var asked) -> form = asked;
      case Reply.Correct(var named) -> problems = named;
      case Reply.Several(var replies) -> replies.forEach(each -> take(each, pressedOn));
    }
  }

  static <T> T inTransaction(Supplier<T> work) {
    T result = TRANSACTION.execute(_ -> work.get());
    if (result == null) {
      throw new AssertionError("nothing came of it");
    }
    return result;
  }

  private static Optional<Action> action(Message message, String label) {
    return message.blocks().stream()
        .flatMap(block -> block instanceof Block.Controls(var all) ? all.stream() : null)
        .flatMap(
            control ->
                switch (control) {
                  case Control.Button button when button.label().equals(label) ->
                      Optional.of(button.action()).stream();
                  case Control.PersonPicker picker when picker.label().equals(label) ->
                      Optional.of(picker.action()).stream();
                  case Control.DayPicker picker when picker.label().equals(label) ->
                      Optional.of(picker.action()).stream();
                  case Control.Button _,
                      Control.PersonPicker _,
                      Control.DayPicker _,
                      Control.Menu _ ->
                      null;
                })
        .findFirst();
  }

  private static DataSource migrated() {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestDatabase.create().dataSource());
    DataSource database = new HikariDataSource(pool);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/core")
        .load()
        .migrate();
    return database;
  }
}
