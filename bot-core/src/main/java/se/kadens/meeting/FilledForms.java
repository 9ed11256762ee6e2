package se.kadens.meeting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.meeting.MeetingRhythm.HowOften;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Enrolments;
import se.kadens.rhythm.LocalMoments;

/** Does what the forms of one-to-ones say. */
@Component
class FilledForms {

  /** More than two people talk about before the oldest has lost its point. */
  static final int MOST_POINTS = 30;

  private final Talks talks;
  private final Points points;
  private final ActionItems actions;
  private final PlanMeetings plan;
  private final BringAlong bringAlong;
  private final Enrolments enrolments;
  private final AgendaMessages messages;

  FilledForms(
      Talks talks,
      Points points,
      ActionItems actions,
      PlanMeetings plan,
      BringAlong bringAlong,
      Enrolments enrolments,
      AgendaMessages messages) {
    this.talks = talks;
    this.points = points;
    this.actions = actions;
    this.plan = plan;
    this.bringAlong = bringAlong;
    this.enrolments = enrolments;
    this.messages = messages;
  }

  Reply add(Submitted submitted, Talk talk, ItemId id) {
    String words = words(submitted);
    boolean secret = picked(submitted, MeetingForms.WHO).contains(MeetingForms.SECRET);
    return problem(talk, words)
        .<Reply>map(problem -> new Reply.Correct(Map.of(MeetingForms.WORDS, problem)))
        .orElseGet(() -> added(talk, id, words, secret, submitted.at()));
  }

  Reply added(Talk talk, ItemId id, String words, boolean secret, Instant now) {
    Person by = talk.viewer();
    points.add(by.workspace(), Point.written(id, talk.pair().id(), by.id(), secret, words, now));
    return Reply.say(messages.message(phrases(talk).added(talk, secret), talk, now));
  }

  /** Why these words cannot go on the agenda. */
  Optional<String> problem(Talk talk, String words) {
    MeetingPhrases phrases = phrases(talk);
    if (words.isEmpty()) {
      return Optional.of(phrases.writeSomething());
    }
    if (words.length() > MeetingForms.LONGEST) {
      return Optional.of(phrases.tooLong(MeetingForms.LONGEST));
    }
    return messages.agenda(talk).waiting().size() >= MOST_POINTS
        ? Optional.of(phrases.full(MOST_POINTS))
        : Optional.empty();
  }

  Reply act(Submitted submitted, Talk talk, ItemId id) {
    String words = words(submitted);
    Instant now = submitted.at();
    Person by = talk.viewer();
    Optional<LocalDate> chosen = day(submitted, MeetingForms.DUE);
    if (words.isEmpty() || words.length() > MeetingForms.LONGEST) {
      return new Reply.Correct(
          Map.of(
              MeetingForms.WORDS,
              words.isEmpty()
                  ? phrases(talk).writeSomething()
                  : phrases(talk).tooLong(MeetingForms.LONGEST)));
    }
    if (chosen.filter(now.atZone(by.zone()).toLocalDate()::isAfter).isPresent()) {
      return new Reply.Correct(Map.of(MeetingForms.DUE, phrases(talk).pastDay()));
    }
    PersonId owner =
        picked(submitted, MeetingForms.WHO).contains(talk.other().id().toString())
            ? talk.other().id()
            : by.id();
    LocalDate due = chosen.or(() -> plan.dayAfterToday(talk, now)).orElse(null);
    actions.add(
        by.workspace(),
        new ActionItem(
            id, talk.pair().id(), owner, by.id(), words, due, now, null, null, null, null));
    return Reply.say(
        messages.message(
            phrases(talk).agreed(talk, owner, isAsked(by.workspace(), owner)), talk, now));
  }

  /** Whoever is in no programme, or is not asked for now, hears nothing of it in check-ins. */
  private boolean isAsked(WorkspaceId workspace, PersonId owner) {
    return enrolments.of(workspace, owner).stream().anyMatch(each -> !each.paused());
  }

  Reply rhythm(Submitted submitted, Talk talk) {
    Instant now = submitted.at();
    Optional<HowOften> often = often(submitted);
    if (often.isEmpty()) {
      Talk changed = plan.inRhythm(talk, null, now);
      return Reply.say(messages.message(phrases(talk).rhythmNone(changed), changed, now));
    }
    LocalDate today = now.atZone(talk.manager().zone()).toLocalDate();
    LocalDate from = day(submitted, MeetingForms.FROM).orElse(today);
    Optional<DayOfWeek> on = weekday(submitted);
    Optional<LocalTime> at = hour(submitted);
    if (from.isBefore(today)) {
      return new Reply.Correct(Map.of(MeetingForms.FROM, phrases(talk).pastDay()));
    }
    MeetingRhythm rhythm =
        new MeetingRhythm(
            often.get(), on.orElse(from.getDayOfWeek()), at.orElse(LocalTime.NOON), from);
    Talk changed = plan.inRhythm(talk, rhythm, now);
    return Reply.say(messages.message(phrases(talk).rhythmSet(changed, rhythm), changed, now));
  }

  Reply move(Submitted submitted, Talk talk) {
    Instant now = submitted.at();
    LocalDateTime to =
        day(submitted, MeetingForms.DAY)
            .orElseGet(() -> now.atZone(talk.manager().zone()).toLocalDate())
            .atTime(hour(submitted).orElse(LocalTime.NOON));
    Instant start = LocalMoments.of(to, talk.manager().zone());
    if (!start.isAfter(now)) {
      return new Reply.Correct(Map.of(MeetingForms.DAY, phrases(talk).pastTime()));
    }
    Talk changed = plan.moved(talk, to, now);
    return Reply.say(messages.message(phrases(talk).movedTo(changed, start), changed, now));
  }

  /** Only the report brings things along, and only to whoever is their manager now. */
  Reply bring(Submitted submitted, Talk before, Talk to) {
    Set<ItemId> chosen = new HashSet<>();
    picked(submitted, MeetingForms.WHAT).forEach(key -> ItemId.read(key).ifPresent(chosen::add));
    int brought = bringAlong.bring(before, to, chosen);
    return Reply.say(messages.message(phrases(to).broughtAlong(to, brought), to, submitted.at()));
  }

  private static MeetingPhrases phrases(Talk talk) {
    return new MeetingPhrases(talk.viewer());
  }

  private static Optional<HowOften> often(Submitted submitted) {
    Set<String> picked = picked(submitted, MeetingForms.OFTEN);
    return Stream.of(HowOften.values()).filter(often -> picked.contains(often.code())).findFirst();
  }

  private static Optional<DayOfWeek> weekday(Submitted submitted) {
    Set<String> picked = picked(submitted, MeetingForms.ON);
    return Stream.of(DayOfWeek.values()).filter(day -> picked.contains(day.name())).findFirst();
  }

  /** Empty for what no form ever offered. */
  private static Optional<LocalTime> hour(Submitted submitted) {
    try {
      return picked(submitted, MeetingForms.AT).stream().findFirst().map(LocalTime::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Submitted submitted, String field) {
    return submitted.values().get(field) instanceof Value.Day(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  private static Set<String> picked(Submitted submitted, String field) {
    return submitted.values().get(field) instanceof Value.Picked(Set<String> keys)
        ? keys
        : Set.of();
  }

  private static String words(Submitted submitted) {
    return submitted.values().get(MeetingForms.WORDS) instanceof Value.Words(String words)
        ? words.strip()
        : "";
  }

  /** The one with the viewer's manager, to bring things along to. */
  Optional<Talk> newOne(Talk before, Instant now) {
    return before.current() || !before.viewer().id().equals(before.report().id())
        ? Optional.empty()
        : talks.withManager(before.viewer(), now);
  }
}
