package se.kadens.practice;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.NumberField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.Workspaces;
import se.kadens.programme.Programme;
import se.kadens.sandbox.company.GoalUpdate;
import se.kadens.sandbox.company.SampleAnswer;
import se.kadens.sandbox.company.SampleCompany;

/** Plays the eight weeks that lie behind the sample company, by the product's own means. */
@Lazy
class PracticeHistory {

  static final int WEEKS = 8;

  private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

  private final Founding founding;
  private final Arrivals arrivals;
  private final PracticeSurveys surveys;
  private final Stage stage;
  private final Switchboard switchboard;
  private final People people;
  private final Workspaces workspaces;

  PracticeHistory(
      Founding founding,
      Arrivals arrivals,
      PracticeSurveys surveys,
      Stage stage,
      Switchboard switchboard,
      People people,
      Workspaces workspaces) {
    this.founding = founding;
    this.arrivals = arrivals;
    this.surveys = surveys;
    this.stage = stage;
    this.switchboard = switchboard;
    this.people = people;
    this.workspaces = workspaces;
  }

  /** Everything up to 07:00 on a Monday, when it is the reader's turn. */
  void play(LocalDate monday) {
    Programme programme = founding.found(monday);
    arrivals.ofThoseInTeamsAlone();
    for (int weeksAgo = WEEKS; weeksAgo > 0; weeksAgo--) {
      LocalDate week = monday.minusWeeks(weeksAgo);
      stage.turnTo(at(week.plusDays(1), LocalTime.of(10, 0)));
      List<SampleAnswer> answers = SampleCompany.answers(weeksAgo);
      answers.forEach(answer -> answer(programme, week, answer));
      refuseToLose(weeksAgo, answers);
      if (weeksAgo == 2) {
        surveys.askOfTheAutumn();
      }
    }
    stage.turnTo(at(monday.minusDays(3), LocalTime.of(10, 0)));
    surveys.askWhetherPeopleWouldRecommend();
    stage.turnTo(at(monday, LocalTime.of(7, 0)));
    arrivals.ofThoseInBoth();
    stage.onTheWay(
        at(monday.plusDays(1), LocalTime.of(10, 0)), () -> colleaguesAnswer(programme, monday));
  }

  /** What somebody is to say of a goal goes with their answers of the same week. */
  private static void refuseToLose(int weeksAgo, List<SampleAnswer> answers) {
    Set<String> answering = answers.stream().map(SampleAnswer::email).collect(toSet());
    SampleCompany.goalUpdates(weeksAgo).stream()
        .filter(update -> !answering.contains(update.email()))
        .forEach(
            update -> {
              throw new IllegalStateException("nobody answers with " + update);
            });
  }

  /** Whomever the reader has left alone answers for themselves, so that there is a summary. */
  private void colleaguesAnswer(Programme programme, LocalDate monday) {
    Set<String> untouched = stage.askedAndSilent(programme, periodOf(programme, monday));
    SampleCompany.answersThisWeek().stream()
        .filter(answer -> untouched.contains(answer.email()))
        .forEach(answer -> answer(programme, monday, answer));
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(HOME).toInstant();
  }

  private static String periodOf(Programme programme, LocalDate week) {
    return programme.rhythm().at(week).orElseThrow().period().key();
  }

  private void answer(Programme programme, LocalDate week, SampleAnswer answer) {
    Person person = people.findByEmail(workspaces.home().id(), answer.email()).orElseThrow();
    Action open = new Action("checkin", "form", programme.id() + "/" + periodOf(programme, week));
    String channel = channelOf(answer.email());
    Reply reply =
        switchboard.answer(channel, fresh(), new Pressed(person, stage.now(), open, null));
    // Whoever was away was not asked, and has no form to fill in.
    if (reply instanceof Reply.Ask(Form form)) {
      Submitted submitted = new Submitted(person, stage.now(), form.action(), values(form, answer));
      if (switchboard.answer(channel, fresh(), submitted) instanceof Reply.Correct(var problems)) {
        throw new IllegalStateException(answer + " is refused: " + problems);
      }
    }
  }

  private static String channelOf(String email) {
    return SampleCompany.isOnSlack(SampleCompany.withEmail(email).orElseThrow())
        ? "slack"
        : "teams";
  }

  private static Set<String> fresh() {
    return Set.of("practice:" + UUID.randomUUID());
  }

  private static Map<String, Value> values(Form form, SampleAnswer answer) {
    Map<String, Value> values = new HashMap<>();
    values.put("mood", new Value.Picked(Set.of(answer.mood())));
    if (!answer.plan().isEmpty()) {
      values.put("plan", new Value.Words(String.join("\n", answer.plan())));
    }
    if (answer.blocker() != null) {
      values.put("blockers", new Value.Words(answer.blocker()));
      values.put("help", new Value.Picked(Set.of(answer.helpWanted() ? "yes" : "no")));
    }
    for (Field field : form.fields()) {
      if (field instanceof ChoicesField checklist && checklist.name().equals("done")) {
        values.put("done", new Value.Picked(done(checklist, answer.doneOfLastPlan())));
      }
    }
    SampleCompany.goalUpdates(answer.weeksAgo()).stream()
        .filter(update -> update.email().equals(answer.email()))
        .forEach(update -> values.putAll(saidOf(update, form)));
    values.keySet().retainAll(form.fields().stream().map(Field::name).collect(toSet()));
    return values;
  }

  /** What is said of a goal, in the fields that name it. */
  private static Map<String, Value> saidOf(GoalUpdate update, Form form) {
    Map<String, Value> values = new HashMap<>();
    for (Field field : form.fields()) {
      switch (field) {
        case NumberField number when number.label().contains(update.goal()) ->
            values.put(number.name(), new Value.Words(update.value()));
        case ChoicesField parts when !parts.name().equals("done") ->
            parts.options().stream()
                .filter(part -> part.label().equals(update.goal()))
                .forEach(part -> values.put(parts.name(), new Value.Picked(Set.of(part.key()))));
        case ChoiceField choice when choice.label().contains(update.goal()) ->
            fitting(update, choice)
                .ifPresent(key -> values.put(choice.name(), new Value.Picked(Set.of(key))));
        default -> {}
      }
    }
    if (values.isEmpty()) {
      throw new IllegalStateException("no field of " + form.fields() + " takes " + update);
    }
    return values;
  }

  /** Whichever is asked for: the confidence, whether it is done, or how it is going. */
  private static Optional<String> fitting(GoalUpdate update, ChoiceField choice) {
    String going =
        update.confidence() > 5 ? "on_track" : update.confidence() > 3 ? "at_risk" : "off_track";
    Set<String> options = choice.options().stream().map(Field.Option::key).collect(toSet());
    return Stream.of(String.valueOf(update.confidence()), yesOrNo(update), going)
        .filter(options::contains)
        .findFirst();
  }

  private static String yesOrNo(GoalUpdate update) {
    return update.value().equals("done") ? "yes" : "no";
  }

  /** The newest items of the checklist are those of the last plan. */
  private static Set<String> done(ChoicesField checklist, Set<Integer> places) {
    List<Field.Option> options = checklist.options();
    return places.stream()
        .filter(place -> place < options.size())
        .map(place -> options.get(place).key())
        .collect(toSet());
  }
}
