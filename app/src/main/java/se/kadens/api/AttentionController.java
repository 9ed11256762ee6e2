package se.kadens.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.attention.Budget;
import se.kadens.attention.Budgets;
import se.kadens.attention.LookAhead;
import se.kadens.attention.Moves;
import se.kadens.people.Workspace;
import se.kadens.people.Workspaces;

/** Says and sets how much one person is asked, what was moved for it, and what is to come. */
@RestController
@RequestMapping("/api/v1/attention")
class AttentionController {

  private static final Duration LOOKS_BACK = Duration.ofDays(90);
  private static final int MOST_MOVES = 500;

  private final Budgets budgets;
  private final Moves moves;
  private final LookAhead ahead;
  private final Workspaces workspaces;
  private final Clock clock;

  AttentionController(
      Budgets budgets, Moves moves, LookAhead ahead, Workspaces workspaces, Clock clock) {
    this.budgets = budgets;
    this.moves = moves;
    this.ahead = ahead;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @GetMapping
  AttentionJson get() {
    Workspace home = workspaces.home();
    Instant now = clock.instant();
    Instant since = now.minus(LOOKS_BACK);
    return AttentionJson.of(
        budgets.of(home.id()),
        moves.counts(home.id(), since),
        moves.named(home.id(), since, MOST_MOVES),
        ahead.of(home, now));
  }

  /** What is left out is as Kadens has it; what is wrong anywhere changes nothing. */
  @PutMapping
  AttentionJson put(@RequestBody AttentionJson.Put body) {
    List<FieldError> errors = new ArrayList<>();
    Budget budget = AttentionJson.budget(body.budget(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    budgets.become(workspaces.home().id(), budget, clock.instant());
    return get();
  }
}
