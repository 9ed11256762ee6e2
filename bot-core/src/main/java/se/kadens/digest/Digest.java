package se.kadens.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.digest.DigestSection.Line;
import se.kadens.digest.DigestSection.Part;
import se.kadens.people.Person;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Occurrence;

/** Puts a manager's summary together from what each feature has to say. */
@Component
class Digest {

  /** A manager reads no more than this before choosing what to open. */
  static final int MOST_LINES = 12;

  private final Programmes programmes;
  private final List<DigestSection> sections;
  private final DigestReadings readings;

  Digest(Programmes programmes, List<DigestSection> sections, DigestReadings readings) {
    this.programmes = programmes;
    this.sections = List.copyOf(sections);
    this.readings = readings;
  }

  Optional<Scope> scope(Person manager, DigestSubject subject, Instant now) {
    return programmes
        .find(manager.workspace(), subject.programme())
        .flatMap(
            programme ->
                subject
                    .in(programme)
                    .map(occurrence -> new Scope(manager, programme, occurrence, now)));
  }

  /** The newest occurrence there is anything to say of, of whichever programme that is. */
  Optional<Scope> latest(Person manager, Instant now) {
    LocalDate today = now.atZone(manager.zone()).toLocalDate();
    return programmes.all(manager.workspace()).stream()
        .filter(programme -> programme.planOn(today).digest() != null)
        .flatMap(
            programme -> lastTwo(programme, today).map(o -> new Scope(manager, programme, o, now)))
        .sorted(Comparator.comparing((Scope scope) -> scope.occurrence().askDate()).reversed())
        .filter(scope -> !lines(scope).isEmpty())
        .findFirst();
  }

  /** On the morning of the asking nobody has been asked yet, and the one before is the newest. */
  private static Stream<Occurrence> lastTwo(Programme programme, LocalDate today) {
    Optional<Occurrence> last = programme.rhythm().lastUntil(today);
    return Stream.concat(
        last.stream(), last.flatMap(occurrence -> programme.rhythm().before(occurrence)).stream());
  }

  /** What there is to know, and nothing to press. */
  List<Block> lines(Scope scope) {
    return lines(scope, parts(scope));
  }

  /**
   * The lines, what can be done about them, and the details folded away; empty when nobody has
   * anything to say.
   */
  Optional<Message> summary(Scope scope) {
    List<Part> parts = parts(scope);
    if (parts.stream().allMatch(part -> part.lines().isEmpty())) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(lines(scope, parts));
    blocks.add(new Controls(controls(scope, parts)));
    readings
        .readAt(scope)
        .ifPresent(at -> blocks.add(new Note(Text.of(phrases(scope).readAt(at)))));
    parts.stream().flatMap(part -> part.details().stream()).forEach(blocks::add);
    return Optional.of(new Message(blocks));
  }

  /** Everything there is to read, with nothing folded away; empty when that is nothing. */
  Optional<Message> everything(Scope scope) {
    List<Part> parts = parts(scope);
    List<Block> blocks = new ArrayList<>(lines(scope, parts).stream().limit(1).toList());
    parts.stream()
        .flatMap(part -> part.details().stream())
        .flatMap(
            fold ->
                Stream.concat(
                    Stream.of(new Block.Divider(), new Block.Paragraph(Text.strong(fold.title()))),
                    fold.blocks().stream()))
        .forEach(blocks::add);
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Message(blocks));
  }

  private List<Part> parts(Scope scope) {
    return sections.stream().map(section -> section.of(scope)).toList();
  }

  private static List<Block> lines(Scope scope, List<Part> parts) {
    List<Line> lines =
        parts.stream()
            .flatMap(part -> part.lines().stream())
            .sorted(Comparator.comparing(Line::rank))
            .toList();
    if (lines.size() <= MOST_LINES) {
      return lines.stream().map(Line::block).toList();
    }
    List<Block> first =
        new ArrayList<>(lines.stream().limit(MOST_LINES - 1L).map(Line::block).toList());
    first.add(new Note(Text.of(phrases(scope).more(lines.size() - MOST_LINES + 1))));
    return first;
  }

  private List<Control> controls(Scope scope, List<Part> parts) {
    String subject = DigestSubject.of(scope).toString();
    List<Control> controls = new ArrayList<>();
    if (parts.stream().anyMatch(part -> !part.details().isEmpty())) {
      controls.add(
          Button.plain(phrases(scope).readAll(), new Action(PlanDigest.FEATURE, "all", subject)));
    }
    parts.stream().flatMap(part -> part.actions().stream()).forEach(controls::add);
    if (readings.readAt(scope).isEmpty()) {
      controls.add(
          Button.plain(
              phrases(scope).markAsRead(), new Action(PlanDigest.FEATURE, "read", subject)));
    }
    return controls;
  }

  private static DigestPhrases phrases(Scope scope) {
    return new DigestPhrases(scope.manager());
  }
}
