package se.kadens.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import se.kadens.conversation.Action;
import se.kadens.conversation.Heard;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Reply;
import se.kadens.stage.Snags;
import se.kadens.stage.Stage;

class IntakeTests {

  private static final Reply HEARD = Reply.say("Hört.");

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Snags snags = stage.get(Snags.class);
  private final Intake intake = stage.get(Intake.class);

  @BeforeEach
  void hire() {
    stage.company().with("Anna Berg");
  }

  private Said said(String words) {
    return new Said(stage.person("Anna Berg"), stage.now(), words);
  }

  private Reply type(String words) {
    return intake.answer("memory", Set.of(words), said(words));
  }

  private void fail(int times, RuntimeException failure) {
    AtomicInteger left = new AtomicInteger(times);
    snags.when(
        _ -> {
          if (left.getAndDecrement() > 0) {
            throw failure;
          }
          return Optional.of(new Heard.Taken(HEARD));
        });
  }

  @Test
  void triesAgainAtOnceWhatMetAnotherTransaction() {
    fail(2, new CannotAcquireLockException("deadlock"));
    assertThat(type("tre")).isEqualTo(HEARD);
  }

  @Test
  void doesNotTryForEver() {
    fail(3, new CannotAcquireLockException("deadlock"));
    assertThatThrownBy(() -> type("tre")).isInstanceOf(CannotAcquireLockException.class);
    assertThat(type("tre")).as("it comes again").isEqualTo(HEARD);
  }

  @Test
  void hasWhatTheDatabaseDoesNotTakeComeAgain() {
    fail(1, new DataAccessResourceFailureException("gone"));
    assertThatThrownBy(() -> type("tre")).isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(type("tre")).isEqualTo(HEARD);
  }

  @Test
  void saysOnceThatWordsWereNotTakenIn() {
    fail(Integer.MAX_VALUE, new IllegalStateException("poison"));
    assertThat(type("gift")).asString().contains("Skicka dem igen");
    assertThat(type("gift")).as("delivered again").isEqualTo(Reply.nothing());
    fail(0, new IllegalStateException("poison"));
    assertThat(type("annat")).as("what is typed later").isEqualTo(HEARD);
  }

  @Test
  void leavesItToTheChatToSayThatAPressFailed() {
    Pressed press =
        new Pressed(stage.person("Anna Berg"), stage.now(), new Action("nobodys", "do", ""), null);
    assertThatThrownBy(() -> intake.answer("memory", Set.of("press"), press))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
