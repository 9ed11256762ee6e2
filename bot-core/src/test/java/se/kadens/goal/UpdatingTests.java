package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.kadens.goal.GoalHouse.done;
import static se.kadens.goal.GoalHouse.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Saying where goals stand, and writing below them. */
class UpdatingTests {

  private final GoalHouse house = new GoalHouse();
  private final Person anna = house.person("Anna");
  private final Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));

  @Test
  void keepsWhereItStandsAndWhoSaidSo() {
    var later = house.now().plus(Duration.ofDays(7));
    Update update =
        new Update(new BigDecimal("3.5"), Status.AT_RISK, 6, "Trögt\u0000 nu", "checkin", "1");
    Goal after = done(house.change.update(anna, goal.id(), update, later));
    Standing standing = new Standing(new BigDecimal("3.5"), Status.AT_RISK, 6, later);
    assertThat(after.standing()).isEqualTo(standing);
    assertThat(house.again(goal)).isEqualTo(after);
    assertThat(house.goals.history(goal.workspace(), goal.id(), 1))
        .containsExactly(
            new GoalUpdate(
                goal.id(),
                anna.id(),
                later,
                goal.standing(),
                standing,
                null,
                "Trögt\u0000 nu",
                "checkin"));
  }

  @Test
  void changesNothingTheSecondTime() {
    update("3", "a");
    update("5", "b");
    update("3", "a");
    assertThat(house.again(goal).standing().current()).isEqualByComparingTo("5");
    assertThat(house.goals.history(goal.workspace(), goal.id(), 9)).hasSize(4);
  }

  @Test
  void isFreshAfterNoChange() {
    update("3", "a");
    var later = house.now().plus(Duration.ofDays(7));
    done(house.change.update(anna, goal.id(), Update.noChange("checkin", "b"), later));
    Standing standing = house.again(goal).standing();
    assertThat(standing.current()).isEqualByComparingTo("3");
    assertThat(standing.status()).isEqualTo(Status.ON_TRACK);
    assertThat(standing.updatedAt()).isEqualTo(later);
  }

  @Test
  void tellsHistoryNewestFirst() {
    update("1", "a");
    update("2", "b");
    assertThat(house.goals.history(goal.workspace(), goal.id(), 9))
        .extracting(one -> one.after().current(), GoalUpdate::state)
        .containsExactly(
            tuple(new BigDecimal("2"), null),
            tuple(new BigDecimal("1"), null),
            tuple(null, GoalState.ACTIVE),
            tuple(null, GoalState.AGREED));
    assertThat(house.goals.history(goal.workspace(), goal.id(), 2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = GoalState.class,
      names = {"DONE", "DROPPED"})
  void refusesUpdatesToWhatHasEnded(GoalState state) {
    Goal whole = house.active("Anna", house.of("Anna").part("Besök", "0", "9"));
    Goal part = house.goals.partsOf(whole.workspace(), whole.id()).getFirst();
    done(house.change.end(anna, whole.id(), state, false, "Slut", house.now()));
    for (Goal ended : List.of(whole, part)) {
      assertThat(refused(house.change.update(anna, ended.id(), current(null, "x"), house.now())))
          .containsExactly(GoalProblem.of(Reason.ENDED));
    }
  }

  @Test
  void refusesUpdatesToWhatHasNotBegun() {
    Goal draft = house.create("Anna", house.of("Anna").up("0", "9"));
    assertThat(refused(house.change.update(anna, draft.id(), current("1", "x"), house.now())))
        .containsExactly(GoalProblem.of(Reason.NOT_ACTIVE));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(problems(new Update(null, null, 11, "", "chat", "x")))
        .containsExactly(new GoalProblem("confidence", Reason.CONFIDENCE_OUTSIDE));
    assertThat(problems(new Update(null, null, -1, "", "chat", "x")))
        .containsExactly(new GoalProblem("confidence", Reason.CONFIDENCE_OUTSIDE));
    assertThat(problems(current("9999999999999999", "x")))
        .containsExactly(new GoalProblem("current", Reason.TOO_LONG));
    assertThat(problems(new Update(null, null, null, "å".repeat(3001), "chat", "x")))
        .containsExactly(GoalProblem.of(Reason.TOO_LONG));
    Goal whole = house.active("Anna", house.of("Anna").part("Besök", "0", "9"));
    assertThat(refused(house.change.update(anna, whole.id(), current("1", "x"), house.now())))
        .containsExactly(new GoalProblem("current", Reason.NO_MEASURE));
    assertThat(house.goals.history(goal.workspace(), goal.id(), 9)).hasSize(2);
  }

  @Test
  void keepsCommentsNewestFirstAndOnce() {
    comment("Hur går det?", "a");
    comment("Bra\u0000", "b");
    comment("Hur går det?", "a");
    assertThat(house.goals.comments(goal.workspace(), goal.id(), 9))
        .extracting(GoalComment::words)
        .containsExactly("Bra\u0000", "Hur går det?");
    assertThat(refused(house.change.comment(anna, goal.id(), " ", List.of(), "c", house.now())))
        .containsExactly(GoalProblem.of(Reason.WORDS_MISSING));
  }

  @Test
  void tellsThoseMentionedWhoMaySeeItOnce() {
    Goal team = house.active("Anna", house.of("Anna").seenBy(Visibility.TEAM).up("0", "9"));
    List<PersonId> mentions =
        List.of("Kim", "Kim", "Bo", "Anna", "Sara", "Ola").stream()
            .map(name -> house.person(name).id())
            .toList();
    for (int i = 0; i < 2; i++) {
      done(house.change.comment(anna, team.id(), "Titta", mentions, "a", house.now()));
    }
    GoalComment comment = house.goals.comments(team.workspace(), team.id(), 1).getFirst();
    assertThat(
            house
                .stage
                .get(JdbcClient.class)
                .sql(
                    "SELECT p.name FROM notice n JOIN person p USING (workspace_id, person_id)"
                        + " WHERE n.feature = 'goal' AND n.kind = 'mention' AND n.subject = ?")
                .param(team.id() + "/" + comment.id())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("Kim", "Bo");
  }

  private List<GoalProblem> problems(Update update) {
    return refused(house.change.update(anna, goal.id(), update, house.now()));
  }

  private void update(String current, String key) {
    done(house.change.update(anna, goal.id(), current(current, key), house.now()));
  }

  private void comment(String words, String key) {
    done(house.change.comment(anna, goal.id(), words, List.of(), key, house.now()));
  }

  private static Update current(@Nullable String current, String key) {
    return new Update(
        current == null ? null : new BigDecimal(current), null, null, "", "chat", key);
  }
}
