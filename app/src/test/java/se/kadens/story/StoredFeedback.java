package se.kadens.story;

import java.util.List;
import java.util.UUID;

/** What is kept of feedback, seen from below. */
record StoredFeedback(House house) {

  UUID draft() {
    return ids("feedback_draft").getFirst();
  }

  /** The request that was answered with a no. */
  UUID declined() {
    return ids("feedback_request WHERE state = 'declined'").getFirst();
  }

  List<UUID> ids(String from) {
    return ids(from, "id");
  }

  List<UUID> ids(String from, String column) {
    return house
        .database()
        .sql("SELECT " + column + " FROM " + from)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** How often anything was opened by anybody. */
  long openings() {
    return house.database().sql("SELECT count(*) FROM opening").query(Long.class).single();
  }

  /** The addresses of those who have opened it. */
  List<String> openedBy(UUID feedback) {
    return house
        .database()
        .sql(
            """
            SELECT p.email FROM opening o
            JOIN person p ON p.workspace_id = o.workspace_id AND p.person_id = o.reader_id
            WHERE o.subject = ?""")
        .param(feedback.toString())
        .query((row, _) -> row.getString("email"))
        .list();
  }
}
