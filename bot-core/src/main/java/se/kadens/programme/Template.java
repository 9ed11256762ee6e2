package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.FollowUp.When;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.Translated;
import se.kadens.programme.Plan.Audience;
import se.kadens.programme.Plan.Close;
import se.kadens.programme.Plan.DigestTime;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OnDayOff;

/** What HR can begin a programme from. */
enum Template {
  WEEKLY("weekly"),
  TWO_WEEKS("two-weeks"),
  DAILY("daily"),
  /** A quarterly check-in, and feedback every month between. */
  HYBRID("hybrid");

  static final Reminder DAY_AFTER = new Reminder.After(Duration.ofDays(1));
  static final Reminder BEFORE_CLOSING = new Reminder.BeforeClose(Duration.ofHours(4));

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final DigestTime FRIDAY_MORNING =
      new DigestTime(DayOfWeek.FRIDAY, LocalTime.of(8, 0));

  private final String code;

  Template(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<Template> ofCode(String code) {
    return Arrays.stream(values()).filter(template -> template.code.equals(code)).findFirst();
  }

  /** The plans of the programmes it makes. */
  List<Plan> plans() {
    return switch (this) {
      case WEEKLY -> List.of(plan(Every.WEEK, 4, bothReminders(), FRIDAY_MORNING, week()));
      case TWO_WEEKS ->
          List.of(plan(Every.TWO_WEEKS, 4, bothReminders(), FRIDAY_MORNING, twoWeeks()));
      case DAILY -> List.of(plan(Every.DAY, 0, List.of(), FRIDAY_MORNING, day()));
      case HYBRID ->
          List.of(
              plan(Every.QUARTER, 4, bothReminders(), FRIDAY_MORNING, quarter()),
              plan(Every.MONTH, 4, bothReminders(), FRIDAY_MORNING, month()));
    };
  }

  /** Every question of every template. */
  static List<Question> questions() {
    return Arrays.stream(values())
        .flatMap(template -> template.plans().stream())
        .flatMap(plan -> plan.questionnaire().questions().stream())
        .toList();
  }

  private static Plan plan(
      Every every,
      int closesAfter,
      List<Reminder> reminders,
      @Nullable DigestTime digest,
      List<Question> questions) {
    return new Plan(
        new Cadence(every, DayOfWeek.MONDAY, MORNING),
        new Close(closesAfter, EVENING),
        new Audience(Set.of()),
        reminders,
        new Questionnaire(questions),
        digest,
        OnDayOff.NEXT);
  }

  private static List<Reminder> bothReminders() {
    return List.of(DAY_AFTER, BEFORE_CLOSING);
  }

  private static List<Question> week() {
    return List.of(
        mood("How was your week?", "Hur var veckan?"),
        blockers(),
        plan("What do you aim for next week?", "Vad siktar du på nästa vecka?"));
  }

  private static List<Question> twoWeeks() {
    return List.of(
        mood("How were the last two weeks?", "Hur var de senaste två veckorna?"),
        blockers(),
        plan(
            "What do you aim for in the next two weeks?",
            "Vad siktar du på de två närmaste veckorna?"));
  }

  private static List<Question> day() {
    return List.of(
        text("wins", "One good thing since last time?", "En bra sak sedan sist?"),
        text("improve", "One thing to improve?", "En sak att förbättra?"));
  }

  private static List<Question> quarter() {
    return List.of(
        mood("How was the quarter?", "Hur var kvartalet?"),
        text("wins", "What are you most content with?", "Vad är du mest nöjd med?"),
        blockers(),
        plan("What do you aim for next quarter?", "Vad siktar du på nästa kvartal?"));
  }

  private static List<Question> month() {
    return List.of(
        text(
            "feedback",
            "What feedback did you get this month that helped?",
            "Vilken återkoppling har du fått den här månaden som hjälpte dig?"),
        text(
            "feedback_wanted",
            "What would you like feedback on?",
            "Vad vill du ha återkoppling på?"));
  }

  private static Question mood(String english, String swedish) {
    return Question.required("mood", new Kind.AMood(), new Translated(english, swedish));
  }

  private static Question blockers() {
    return Question.optional(
            "blockers",
            new Kind.LongText(),
            new Translated("Is anything in your way?", "Är något i vägen?"))
        .orNothing(new Translated("No, nothing", "Nej, inget"))
        .followedBy(
            new When.Answered(),
            Question.optional(
                "help",
                new Kind.YesNo(),
                new Translated(
                    "Should your manager do something about it?",
                    "Ska din chef göra något åt det?")));
  }

  private static Question plan(String english, String swedish) {
    return text("plan", english, swedish)
        .withHelp(new Translated("One line for each thing.", "En rad per sak."));
  }

  private static Question text(String key, String english, String swedish) {
    return Question.optional(key, new Kind.LongText(), new Translated(english, swedish));
  }
}
