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

  private final Programmes programmes;
  private final List<DigestSection> sections;
  private final DigestReadings readings;
  private final Bearer bearer;

  Digest(
      Programmes programmes, List<DigestSection> sections, DigestReadings readings, Bearer bearer) {
    this.programmes = programmes;
    this.sections = List.copyOf(sections);
    this.readings = readings;
    this.bearer = bearer;
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
    sections.forEach(section -> section.opened(scope));
    List<Part> parts = parts(scope);
    List<Line> lines = linesOf(parts);
    boolean cut = DigestLines.fitting(lines).cut() > 0;
    List<Block> blocks =
        new ArrayList<>(
            DigestLines.all(lines).blocks().stream().limit(cut ? lines.size() : 1).toList());
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
    boolean tellsAll = bearer.is(scope);
    return sections.stream()
        .filter(section -> tellsAll || !section.besidesProgrammes())
        .map(section -> section.of(scope))
        .toList();
  }

  private static List<Block> lines(Scope scope, List<Part> parts) {
    DigestLines lines = DigestLines.fitting(linesOf(parts));
    List<Block> blocks = new ArrayList<>(lines.blocks());
    if (lines.cut() > 0) {
      blocks.add(new Note(Text.of(phrases(scope).more(lines.cut()))));
    }
    return blocks;
  }

  private static List<Line> linesOf(List<Part> parts) {
    return parts.stream().flatMap(part -> part.lines().stream()).toList();
  }

  private List<Control> controls(Scope scope, List<Part> parts) {
    String subject = DigestSubject.of(scope).toString();
    List<Control> controls = new ArrayList<>();
    boolean details = parts.stream().anyMatch(part -> !part.details().isEmpty());
    if (details || DigestLines.fitting(linesOf(parts)).cut() > 0) {
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
