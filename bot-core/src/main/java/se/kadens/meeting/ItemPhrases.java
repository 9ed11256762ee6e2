package se.kadens.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.meeting.Point.Section;
import se.kadens.people.Person;

/** How one point or action reads to one person, on a line of its own. */
final class ItemPhrases {

  private final Person reader;
  private final TimePhrases times;

  ItemPhrases(Person reader) {
    this.reader = reader;
    this.times = new TimePhrases(reader);
  }

  /** "väntar på juristen (Anna, ur avstämningen v. 48, andra gången)". */
  Text point(Talk talk, Point point) {
    List<String> aside = new ArrayList<>();
    if (point.section() != Section.CHECK_IN && !point.secret()) {
      aside.add(who(talk.who(point.author())));
    }
    if (point.section() == Section.BLOCKER) {
      aside.add(say("from_check_in", Map.of("period", period(point))));
    }
    // What waits stands below a line that says as much.
    if (point.secret() && point.doneAt() != null) {
      aside.add(say("private"));
    }
    if (point.carried() > 0) {
      aside.add(say("nth_time", Map.of("times", point.carried() + 1)));
    }
    return Text.of(words(talk, point, Excerpt.OF_AGENDA))
        .and(aside.isEmpty() ? "" : " (" + String.join(", ", aside) + ")");
  }

  /** What a point is about, in at most so many of its own characters. */
  String words(Talk talk, Point point, int most) {
    String words = Excerpt.of(point.words(), most);
    return switch (point.section()) {
      case BLOCKER, OWN -> words;
      case GOAL -> say("goal." + point.about(), Map.of("goal", words));
      case CHECK_IN ->
          point.author().equals(reader.id())
              ? say("brought_up.you", Map.of("period", period(point)))
              : say(
                  "brought_up",
                  Map.of("name", talk.who(point.author()).firstName(), "period", period(point)));
    };
  }

  private String period(Point point) {
    return PeriodWords.say(point.about(), reader.language());
  }

  /** "ringa juristen (Anna, till 1 dec.)". */
  Text action(Talk talk, ActionItem action, LocalDate today) {
    String owner = who(talk.who(action.owner()));
    return Text.of(
        Excerpt.of(action.words(), Excerpt.OF_AGENDA)
            + " ("
            + owner
            + due(action, today)
            + dropped(talk, action)
            + ")");
  }

  private String dropped(Talk talk, ActionItem action) {
    ActionItem.Dropped dropped = action.dropped();
    if (dropped == null) {
      return "";
    }
    return dropped.by().equals(reader.id())
        ? ", " + say("dropped.you")
        : ", " + say("dropped", name(talk.who(dropped.by())));
  }

  /** "ringa juristen (med Bo, till 1 dec.)". */
  Text ownAction(Talk talk, ActionItem action, LocalDate today) {
    String with = say("with", name(talk.other()));
    return Text.of(
        Excerpt.of(action.words(), Excerpt.OF_AGENDA) + " (" + with + due(action, today) + ")");
  }

  /** The same with less of its words, for a line beside others. */
  String summary(Talk talk, ActionItem action, LocalDate today) {
    String owner = who(talk.who(action.owner()));
    return Excerpt.of(action.words(), Excerpt.OF_SUMMARY) + " (" + owner + due(action, today) + ")";
  }

  private String due(ActionItem action, LocalDate today) {
    LocalDate due = action.due();
    if (due == null || !action.open()) {
      return "";
    }
    Map<String, Object> date = Map.of("date", times.shortDate(due));
    return ", " + (action.overdue(today) ? say("overdue", date) : say("due", date));
  }

  private String who(Person person) {
    return person.id().equals(reader.id()) ? say("you") : person.firstName();
  }

  private static Map<String, Object> name(Person person) {
    return Map.of("name", person.firstName());
  }

  private String say(String key) {
    return MeetingPhrases.WORDING.say(reader.language(), key);
  }

  private String say(String key, Map<String, ?> facts) {
    return MeetingPhrases.WORDING.say(reader.language(), key, facts);
  }
}
