package se.kadens.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;

/**
 * What is kept of a person's one-to-ones. An administrator can ask for it too, so of what a person
 * keeps to themselves it tells no more than how much there is.
 */
@Component
class MeetingData implements PersonalData {

  private final Points points;
  private final ActionItems actions;

  MeetingData(Points points, ActionItems actions) {
    this.points = points;
    this.actions = actions;
  }

  @Override
  public String section() {
    return "one_to_ones";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    List<Map<String, Object>> all = new ArrayList<>();
    List<Point> written = points.by(person);
    written.stream().filter(point -> !point.secret()).map(MeetingData::point).forEach(all::add);
    actions.concerning(person).stream().map(MeetingData::action).forEach(all::add);
    long secret = written.stream().filter(Point::secret).count();
    if (secret > 0) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("kind", "points_only_you_see");
      fields.put("count", secret);
      all.add(fields);
    }
    return all;
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "point");
    fields.put("section", point.section().code());
    fields.put("about", point.about());
    fields.put("words", point.words());
    fields.put("added_at", point.addedAt().toString());
    put(fields, "done_at", point.doneAt());
    return fields;
  }

  private static Map<String, Object> action(ActionItem action) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", "action");
    fields.put("words", action.words());
    fields.put("added_at", action.addedAt().toString());
    put(fields, "due", action.due());
    put(fields, "done_at", action.doneAt());
    put(fields, "dropped_at", action.dropped() == null ? null : action.dropped().at());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
