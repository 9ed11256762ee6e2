package se.kadens.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed;
import se.kadens.privacy.PersonalData;

/** A feature that keeps notes, which only those see who are named on them. */
public final class Notes implements Exposed, PersonalData {

  public static final String FEATURE = "note";

  private final SequencedMap<String, Exposure> notes = new LinkedHashMap<>();

  /** The newest goes first. */
  public void write(String subject, String title, Person author, Seer... seers) {
    notes.putFirst(subject, new Exposure(FEATURE, subject, title, author.id(), List.of(seers)));
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Optional<Exposure> exposure(Person asker, String subject, Instant now) {
    if (subject.isEmpty()) {
      throw new IllegalArgumentException("no such subject");
    }
    return Optional.ofNullable(notes.get(subject)).filter(note -> maySee(note, asker.id()));
  }

  private static boolean maySee(Exposure note, PersonId asker) {
    return note.seers().stream()
        .filter(seer -> seer.sees() == Sees.ALL)
        .flatMap(seer -> seer.people().stream())
        .anyMatch(person -> person.id().equals(asker));
  }

  @Override
  public List<Exposure> newest(Person person, Instant now, int atMost) {
    return notes.values().stream()
        .filter(note -> note.author().equals(person.id()))
        .limit(atMost)
        .toList();
  }

  @Override
  public String section() {
    return "notes";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    List<Map<String, Object>> all = new ArrayList<>();
    newest(person, Instant.MIN, Integer.MAX_VALUE)
        .forEach(
            note ->
                all.add(
                    Map.of(
                        "title",
                        note.title(),
                        "at",
                        "2026-11-20T09:00:00Z",
                        "due_at",
                        "2027-01-01T09:00:00Z")));
    return all;
  }

  void startAfresh() {
    notes.clear();
  }
}
