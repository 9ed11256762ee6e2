package se.kadens.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.people.PeopleFile.Entry;

/** Who reports to whom in a file, and whether that leads upwards from everyone. */
final class ReportingLines {

  /** How many of a circle are named in a problem. */
  private static final int NAMED = 5;

  private final Map<EmailAddress, Entry> entries;
  private final Set<EmailAddress> settled = new HashSet<>();

  ReportingLines(Map<EmailAddress, Entry> entries) {
    this.entries = entries;
  }

  List<Problem> problems(List<Entry> inOrder) {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : inOrder) {
      EmailAddress manager = entry.manager();
      if (manager == null) {
        continue;
      }
      if (manager.equals(entry.email())) {
        problems.add(problem(entry, "%s is their own manager.".formatted(manager)));
      } else if (!entries.containsKey(manager)) {
        problems.add(problem(entry, "%s is not in the file.".formatted(manager)));
      }
    }
    inOrder.forEach(entry -> problems.addAll(circleAbove(entry)));
    return problems;
  }

  /** Follows the managers upwards until someone who was followed before, or the top. */
  private List<Problem> circleAbove(Entry start) {
    Map<EmailAddress, Entry> path = new LinkedHashMap<>();
    Entry entry = start;
    while (entry != null && settled.add(entry.email())) {
      path.put(entry.email(), entry);
      entry = managerOf(entry);
    }
    if (entry == null || !path.containsKey(entry.email())) {
      return List.of();
    }
    EmailAddress closing = entry.email();
    List<Entry> circle =
        path.values().stream().dropWhile(member -> !member.email().equals(closing)).toList();
    return circle.stream()
        .map(member -> problem(member, "Following the managers leads in a circle: " + told(circle)))
        .toList();
  }

  private @Nullable Entry managerOf(Entry entry) {
    EmailAddress manager = entry.manager();
    return manager == null || manager.equals(entry.email()) ? null : entries.get(manager);
  }

  private static String told(List<Entry> circle) {
    Stream<String> members = circle.stream().limit(NAMED).map(member -> member.email().value());
    Stream<String> more = circle.size() > NAMED ? Stream.of("…") : Stream.of();
    return Stream.of(members, more, Stream.of(circle.getFirst().email().value()))
            .flatMap(part -> part)
            .collect(Collectors.joining(" → "))
        + ".";
  }

  private static Problem problem(Entry entry, String message) {
    return new Problem(entry.line(), "manager_email", message);
  }
}
