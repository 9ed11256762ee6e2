package se.kadens.story;

import java.util.List;
import java.util.stream.Stream;

/** What is kept of one-to-ones, seen from below. */
record StoredMeetings(House house) {

  /** The pair's, then the points' and the actions'. */
  List<String> ids() {
    return Stream.of(
            "SELECT id FROM meeting_pair WHERE next_day IS NOT NULL",
            "SELECT id FROM meeting_point",
            "SELECT id FROM meeting_action")
        .flatMap(select -> texts(select).stream())
        .toList();
  }

  /** What somebody keeps to themselves. */
  String secretOf(String firstName) {
    return texts(
            """
            SELECT m.id FROM meeting_point m
            JOIN person p ON p.workspace_id = m.workspace_id AND p.person_id = m.author_id
            WHERE m.secret AND p.email = '%s'"""
                .formatted(Administration.email(firstName)))
        .getFirst();
  }

  /** All that forging could change or leave behind. */
  String all() {
    return Stream.of("meeting_pair", "meeting_point", "meeting_action", "opening")
        .map(table -> texts("SELECT t::text FROM " + table + " t ORDER BY 1").toString())
        .toList()
        .toString();
  }

  private List<String> texts(String select) {
    return house.database().sql(select).query((row, _) -> row.getString(1)).list();
  }
}
