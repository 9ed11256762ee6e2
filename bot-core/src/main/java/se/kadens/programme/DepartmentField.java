package se.kadens.programme;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Field;
import se.kadens.conversation.Value;

/**
 * A form's field for the departments of an audience: those there are, and those it has. They are
 * ticked, or written line by line where they are too many to list.
 *
 * @param known the departments there are
 * @param chosen those the audience has
 */
public record DepartmentField(String name, Collection<String> known, Set<String> chosen) {

  /** More options than this no channel shows. */
  private static final int MOST_OPTIONS = 100;

  /** What the narrowest channel takes in one field. */
  private static final int LONGEST = 3000;

  /**
   * What the field says.
   *
   * @param hint where they are ticked
   * @param linesHint where they are written
   */
  public record Words(String label, @Nullable String hint, String linesHint) {}

  /** Empty where there is no department. */
  public Optional<Field> drawn(Words words) {
    Set<String> all = all();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (all.size() > MOST_OPTIONS) {
      String lines = chosen.isEmpty() ? null : String.join("\n", new TreeSet<>(chosen));
      return Optional.of(
          new Field.TextField(name, words.label(), words.linesHint(), false, lines, true, LONGEST));
    }
    return Optional.of(
        new Field.ChoicesField(
            name,
            words.label(),
            words.hint(),
            false,
            all.stream().map(one -> new Field.Option(key(one), one)).toList(),
            chosen.stream().map(DepartmentField::key).collect(Collectors.toSet())));
  }

  /** What was filled in; it may name departments that there are not. */
  public Set<String> read(@Nullable Value value) {
    return switch (value) {
      case Value.Picked(Set<String> keys) ->
          all().stream().filter(one -> keys.contains(key(one))).collect(Collectors.toSet());
      case Value.Words(String text) ->
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.toSet());
      case null, default -> Set.of();
    };
  }

  /** The first of these that there is not. */
  public Optional<String> unknown(Set<String> filledIn) {
    return filledIn.stream().filter(one -> !known.contains(one)).sorted().findFirst();
  }

  private Set<String> all() {
    Set<String> all = new TreeSet<>(known);
    all.addAll(chosen);
    return all;
  }

  /** Short, whatever the department is called. */
  static String key(String department) {
    return UUID.nameUUIDFromBytes(department.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
