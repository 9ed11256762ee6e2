package se.kadens.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;

/** All that is kept of a person, section by section. */
@Component
public class Export {

  private final ObjectProvider<PersonalData> data;

  Export(ObjectProvider<PersonalData> data) {
    this.data = data;
  }

  /**
   * What one section holds.
   *
   * @param newest when the newest of it was made, where that is kept
   */
  record Section(String name, int things, @Nullable Instant newest) {}

  /** The things of each section, by its name. */
  public SortedMap<String, List<Map<String, Object>>> of(Person person) {
    SortedMap<String, List<Map<String, Object>>> sections = new TreeMap<>();
    data.orderedStream()
        .forEach(
            each ->
                sections
                    .computeIfAbsent(each.section(), _ -> new ArrayList<>())
                    .addAll(each.of(person)));
    return sections;
  }

  /** The sections that hold something. */
  List<Section> summary(Person person, Instant now) {
    return of(person).entrySet().stream()
        .filter(section -> !section.getValue().isEmpty())
        .map(
            section ->
                new Section(
                    section.getKey(), section.getValue().size(), newest(section.getValue(), now)))
        .toList();
  }

  /** What is yet to come, such as a day something is due, is not when it was made. */
  private static @Nullable Instant newest(List<Map<String, Object>> things, Instant now) {
    return things.stream()
        .flatMap(thing -> thing.values().stream())
        .flatMap(value -> moment(value).stream())
        .filter(moment -> !moment.isAfter(now))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static Optional<Instant> moment(Object value) {
    if (value instanceof Instant moment) {
      return Optional.of(moment);
    }
    try {
      return value instanceof String text && text.endsWith("Z")
          ? Optional.of(Instant.parse(text))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
