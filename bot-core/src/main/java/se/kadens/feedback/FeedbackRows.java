package se.kadens.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import se.kadens.conversation.Room;
import se.kadens.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** How the columns that several tables of feedback share are written and read. */
final class FeedbackRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private FeedbackRows() {}

  static @Nullable String json(@Nullable String words) {
    return words == null ? null : JSON.writeValueAsString(words);
  }

  static @Nullable String words(ResultSet row, String column) throws SQLException {
    String json = row.getString(column);
    return json == null ? null : JSON.readValue(json, String.class);
  }

  static StatementSpec withTag(StatementSpec statement, @Nullable Tag tag) {
    return statement
        .param("tag", tag == null ? null : tag.of().code())
        .param("tagId", tag == null ? null : tag.id())
        .param("tagName", tag == null ? null : json(tag.name()));
  }

  static @Nullable Tag tag(ResultSet row) throws SQLException {
    String of = row.getString("tag");
    return of == null
        ? null
        : new Tag(
            Tag.Of.valueOf(of.toUpperCase(Locale.ROOT)),
            row.getObject("tag_id", UUID.class),
            Objects.requireNonNull(words(row, "tag_name")));
  }

  static StatementSpec withAudience(StatementSpec statement, @Nullable Audience audience) {
    PersonId manager = audience instanceof Audience.WithLead(PersonId named) ? named : null;
    Room room = audience instanceof Audience.Everybody(Room where) ? where : null;
    return statement
        .param("seenBy", audience == null ? null : audience.seenBy().code())
        .param("manager", manager == null ? null : manager.value())
        .param("roomChannel", room == null ? null : room.channel())
        .param("roomId", room == null ? null : room.id())
        .param("roomTitle", room == null ? null : room.title());
  }

  static @Nullable Audience audience(ResultSet row) throws SQLException {
    String seenBy = row.getString("seen_by");
    if (seenBy == null) {
      return null;
    }
    return switch (SeenBy.ofCode(seenBy).orElseThrow()) {
      case RECEIVER -> new Audience.Receiver();
      case MANAGER -> new Audience.WithLead(new PersonId(row.getObject("manager_id", UUID.class)));
      case ROOM ->
          new Audience.Everybody(
              new Room(
                  row.getString("room_channel"),
                  row.getString("room_id"),
                  row.getString("room_title")));
    };
  }

  static StatementSpec withOccasion(StatementSpec statement, Occasion occasion) {
    RequestId request = occasion.request();
    return statement
        .param("about", json(occasion.about()))
        .param("request", request == null ? null : request.value())
        .param("origin", occasion.origin());
  }

  static Occasion occasion(ResultSet row) throws SQLException {
    UUID request = row.getObject("request_id", UUID.class);
    return new Occasion(
        words(row, "about"),
        request == null ? null : new RequestId(request),
        row.getString("origin"));
  }

  static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
    UUID person = row.getObject(column, UUID.class);
    return person == null ? null : new PersonId(person);
  }

  static @Nullable FeedbackKind kindOrNull(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return kind == null ? null : FeedbackKind.ofCode(kind).orElseThrow();
  }
}
