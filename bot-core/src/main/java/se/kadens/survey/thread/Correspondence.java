package se.kadens.survey.thread;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.survey.Slice;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import se.kadens.survey.loop.Deciders;

/**
 * Lets those who answer for a survey and the author of a comment write to each other, without
 * either side or the store knowing who the author is. What is written shows hours later, at a full
 * hour.
 */
@Component
public class Correspondence {

  static final int LONGEST = 2_000;

  private static final int FEWEST_HOURS = 1;
  private static final int MOST_HOURS = 12;

  private final Letters letters;
  private final Table table;
  private final Deciders deciders;
  private final Random random = new SecureRandom();

  Correspondence(Letters letters, Table table, Deciders deciders) {
    this.letters = letters;
    this.table = table;
    this.deciders = deciders;
  }

  /** Whether somebody may read a comment and reply to it. */
  boolean mayReply(Person reader, Table.Remark remark) {
    String department = remark.department();
    return deciders.decides(
        reader, department == null ? Slice.EVERYONE : new Slice(Slice.Kind.DEPARTMENT, department));
  }

  /** Replies to a released comment that the reader may see. */
  @Transactional
  public void reply(
      Person reader, Wave wave, Table.Remark remark, UUID id, String words, Instant now) {
    if (!mayReply(reader, remark)) {
      throw new IllegalArgumentException("not theirs to reply to: " + remark.id());
    }
    letters.begin(wave, remark.id(), Alias.draw(letters.names(wave), random));
    letters.add(
        wave.workspace(), new Letter(id, remark.id(), reader.id(), words.strip(), later(now)));
  }

  /**
   * The author's answer, of whom nothing is kept.
   *
   * @param token as their conversation carries it
   * @return false when it is not their comment, or nobody has replied to it
   */
  @Transactional
  public boolean answer(
      Person author, Wave wave, String token, UUID comment, UUID id, String words, Instant now) {
    Optional<Alias> alias = aliasOf(author, wave, token, comment);
    alias.ifPresent(
        _ ->
            letters.add(
                wave.workspace(), new Letter(id, comment, null, words.strip(), later(now))));
    return alias.isPresent();
  }

  /**
   * Puts the author's name beside their comment, for good.
   *
   * @return false when it is not their comment, or nobody has replied to it
   */
  @Transactional
  public boolean reveal(Person author, Wave wave, String token, UUID comment, Instant now) {
    Optional<Alias> alias = aliasOf(author, wave, token, comment);
    alias.ifPresent(_ -> letters.reveal(wave.workspace(), comment, author.id(), now));
    return alias.isPresent();
  }

  private Optional<Alias> aliasOf(Person author, Wave wave, String token, UUID comment) {
    return table.writtenBy(wave, token, author.id()).stream().anyMatch(r -> r.id().equals(comment))
        ? letters.alias(wave.workspace(), comment)
        : Optional.empty();
  }

  Optional<Alias> alias(WorkspaceId workspace, UUID comment) {
    return letters.alias(workspace, comment);
  }

  /** What both sides may see by now. */
  List<Letter> shown(WorkspaceId workspace, UUID comment, Instant now) {
    return letters.of(workspace, comment).stream()
        .filter(letter -> !letter.shownAt().isAfter(now))
        .toList();
  }

  /** How many comments of earlier waves have new replies, for those who took part in them. */
  public int news(Wave wave, Person person, Instant now) {
    return wave.number() == 1 ? 0 : letters.news(wave, person.id(), now);
  }

  /** At a full hour, so that it does not tell when it was written. */
  private Instant later(Instant now) {
    int hours = FEWEST_HOURS + 1 + random.nextInt(MOST_HOURS - FEWEST_HOURS);
    return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hours));
  }
}
