package se.kadens.attention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.privacy.PersonalData;
import se.kadens.storage.Timestamps;

/** When somebody was asked for something, and what was moved for their sake. */
@Component
class SlotData implements PersonalData {

  private final JdbcClient jdbc;
  private final ObjectProvider<Upcoming> features;

  SlotData(JdbcClient jdbc, ObjectProvider<Upcoming> features) {
    this.jdbc = jdbc;
    this.features = features;
  }

  @Override
  public String section() {
    return "attention";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    return jdbc.sql(
            """
            SELECT * FROM attention_slot WHERE workspace_id = ? AND person_id = ?
            ORDER BY placed_at, source, period, kind""")
        .params(person.workspace().value(), person.id().value())
        .query(
            (row, _) -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              String source = row.getString("source");
              fields.put("from", name(person.workspace(), source));
              fields.put("period", row.getString("period"));
              fields.put("kind", row.getString("kind"));
              fields.put("minutes", row.getInt("minutes"));
              fields.put("wanted_at", Timestamps.read(row, "wanted_at").toString());
              fields.put("asked_at", Timestamps.read(row, "placed_at").toString());
              fields.put("closes_at", Timestamps.read(row, "closes_at").toString());
              Optional.ofNullable(row.getString("moved_for"))
                  .ifPresent(why -> fields.put("moved_for", why));
              return fields;
            })
        .list();
  }

  /** What it is called now; its id where it is no more. */
  private String name(WorkspaceId workspace, String source) {
    return features
        .orderedStream()
        .flatMap(feature -> feature.known(workspace, source).stream())
        .map(Upcoming.Known::name)
        .findFirst()
        .orElse(source);
  }
}
