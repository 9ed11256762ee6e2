package se.kadens.teams;

import com.microsoft.bot.schema.ActivityTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Wordless;
import se.kadens.reception.InTurn;
import se.kadens.reception.Overloaded;
import se.kadens.reception.Reception;

/** Finds out what an activity means, and says in Teams' terms what became of it. */
final class TeamsInbox implements Intake {

  private static final Logger log = LoggerFactory.getLogger(TeamsInbox.class);

  /**
   * How long a press waits for what its card still has to become: a change that is made after the
   * answer would bring the previous question back. Teams waits five seconds for an answer, of which
   * the core may take some until it begins.
   */
  private static final Duration UNTIL_SETTLED = Duration.ofMillis(1500);

  private final Reception core;
  private final Messages messages;
  private final Executions executions;
  private final Dialogs dialogs;
  private final MessageActions actions;
  private final PeopleSearch search;
  private final Arrivals arrivals;
  private final InTurn inTurn;
  private final GivenAnswers given = new GivenAnswers();

  TeamsInbox(
      Reception core,
      Messages messages,
      Executions executions,
      Dialogs dialogs,
      MessageActions actions,
      PeopleSearch search,
      Arrivals arrivals,
      InTurn inTurn) {
    this.core = core;
    this.messages = messages;
    this.executions = executions;
    this.dialogs = dialogs;
    this.actions = actions;
    this.search = search;
    this.arrivals = arrivals;
    this.inTurn = inTurn;
  }

  @Override
  public Answer take(Incoming activity, Instant now) {
    return activity
        .key()
        .map(key -> given.once(key + ":" + activity.user(), () -> taken(activity, now)))
        .orElseGet(() -> taken(activity, now));
  }

  private Answer taken(Incoming activity, Instant now) {
    return switch (activity.type()) {
      case ActivityTypes.MESSAGE ->
          guarded("a message", Answer::again, () -> messages.take(activity, now));
      case ActivityTypes.INVOKE -> invoked(activity, now);
      case ActivityTypes.INSTALLATION_UPDATE ->
          guarded("an installation", Answer::again, () -> arrivals.installation(activity, now));
      case ActivityTypes.CONVERSATION_UPDATE ->
          guarded("an arrival", Answer::again, () -> arrivals.members(activity, now));
      default -> Answer.ok();
    };
  }

  private Answer invoked(Incoming activity, Instant now) {
    return switch (activity.name()) {
      case "adaptiveCard/action" -> {
        inTurn.settle(activity.conversation(), UNTIL_SETTLED);
        yield guarded(
            "a press", () -> Executions.notSaved(activity), () -> executions.take(activity, now));
      }
      case "task/fetch" ->
          guarded(
              "a dialog", () -> Dialogs.didNotOpen(activity), () -> dialogs.fetch(activity, now));
      // The client keeps the dialog open, with everything in it, when it is not answered well.
      case "task/submit" -> guarded("a form", Answer::again, () -> dialogs.submit(activity, now));
      case "composeExtension/fetchTask" ->
          guarded(
              "a shortcut", () -> Dialogs.didNotOpen(activity), () -> actions.fetch(activity, now));
      case "composeExtension/submitAction" ->
          guarded("a form", Answer::again, () -> actions.submit(activity, now));
      case "application/search" ->
          guarded("a search", Answer::again, () -> search.take(activity, now));
      default -> Answer.unknown();
    };
  }

  // What cannot be stored may fail in any way; Teams is told in its own terms, here and only here.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private Answer guarded(String what, Supplier<Answer> otherwise, Supplier<Answer> taking) {
    try {
      return core.admit(TeamsChannel.NAME, taking);
    } catch (Overloaded _) {
      return otherwise.get();
    } catch (RuntimeException e) {
      log.error("{} from Teams was not taken in", what, Wordless.of(e));
      return otherwise.get();
    }
  }
}
