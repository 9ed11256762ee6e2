package se.kadens.attention;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.absence.Absences;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.DateRange;

/**
 * Gives every prompt its place in the agenda of whom it is for, so that nobody is asked for more
 * than their week's budget, whichever programmes ask. What does not fit comes later, never not.
 */
@Component
public class Attention {

  /** As many people as are looked at at once. */
  private static final int CHUNK = 5_000;

  /** What lies further back says nothing about a week to come, whatever the zone. */
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  /** For as long HR can see what was moved; longer than any period. */
  private static final Duration KEPT = Duration.ofDays(120);

  private static final int YEAR = 366;

  private final Slots slots;
  private final Budgets budgets;
  private final Hours hours;
  private final Absences absences;

  Attention(Slots slots, Budgets budgets, Hours hours, Absences absences) {
    this.slots = slots;
    this.budgets = budgets;
    this.hours = hours;
    this.absences = absences;
  }

  /** Takes a place for one prompt, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Placed place(Wish wish, Instant now) {
    return placeAll(List.of(wish), now).getFirst();
  }

  /**
   * Takes places for many prompts in the caller's transaction, which from then on is the only one
   * that takes any for these people. A prompt that has a place keeps it. Of several for the same
   * person, those go first whose source was moved the last time; then by the moment they are wanted
   * at.
   *
   * @return the places in the order of the wishes
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Placed> placeAll(List<Wish> wishes, Instant now) {
    Map<WorkspaceId, Map<PersonId, List<Wish>>> asked =
        wishes.stream()
            .collect(
                groupingBy(
                    wish -> wish.person().workspace(),
                    LinkedHashMap::new,
                    groupingBy(wish -> wish.person().id(), LinkedHashMap::new, toList())));
    Map<Slot.Key, Placed> placed = new HashMap<>();
    asked.forEach(
        (workspace, byPerson) ->
            chunks(List.copyOf(byPerson.values()))
                .forEach(chunk -> placeChunk(workspace, chunk, now, placed)));
    return wishes.stream().map(wish -> Objects.requireNonNull(placed.get(wish.key()))).toList();
  }

  private void placeChunk(
      WorkspaceId workspace, List<List<Wish>> chunk, Instant now, Map<Slot.Key, Placed> placed) {
    List<PersonId> people = chunk.stream().map(own -> own.getFirst().person().id()).toList();
    slots.lock(workspace, people);
    Budget budget = budgets.of(workspace);
    Map<PersonId, List<Slot>> taken =
        slots.of(workspace, people, now.minus(TWO_WEEKS).minus(budget.gap()), sourcesOf(chunk));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    Map<PersonId, List<DateRange>> away =
        absences.between(workspace, people, today, today.plusDays(YEAR));
    List<Slot> fresh = new ArrayList<>();
    for (List<Wish> own : chunk) {
      Person person = own.getFirst().person();
      Agenda agenda =
          new Agenda(
              budget,
              hours.of(person),
              away.getOrDefault(person.id(), List.of()),
              taken.getOrDefault(person.id(), List.of()));
      for (Wish wish : inTurn(own, agenda)) {
        Optional<Slot> before = agenda.find(wish.key());
        Slot slot = before.orElseGet(() -> agenda.place(wish, now));
        if (before.isEmpty()) {
          fresh.add(slot);
        }
        placed.put(wish.key(), slot.placed());
      }
    }
    slots.add(workspace, fresh);
  }

  private static List<Wish> inTurn(List<Wish> own, Agenda agenda) {
    return own.size() == 1
        ? own
        : own.stream()
            .sorted(
                Comparator.comparing((Wish wish) -> !agenda.movedLast(wish.source()))
                    .thenComparing(Wish::wanted))
            .toList();
  }

  /**
   * Notes prompts that somebody sends by hand, in the caller's transaction: they come when that
   * somebody says, and what is planned after them keeps its distance.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(WorkspaceId workspace, List<Wish> sent) {
    slots.add(
        workspace,
        sent.stream()
            .map(
                wish ->
                    new Slot(
                        wish.key(),
                        wish.minutes(),
                        wish.wanted(),
                        wish.wanted(),
                        wish.closes(),
                        Optional.empty()))
            .toList());
  }

  /**
   * Gives back the places that a source has after a moment, in the caller's transaction: it was
   * stopped. Returns how many those were.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int release(WorkspaceId workspace, String source, Instant after) {
    return slots.release(workspace, source, after);
  }

  /** Gives one place back, in the caller's transaction: there is nothing to be asked any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(Wish wish) {
    slots.remove(wish.person().workspace(), wish.key());
  }

  /** The place that a prompt has, if it has one. */
  public Optional<Placed> placeOf(
      WorkspaceId workspace, PersonId person, String source, String period, String kind) {
    return slots.find(workspace, new Slot.Key(person, source, period, kind)).map(Slot::placed);
  }

  /** Forgets what nobody looks at any more; returns how many places that were. */
  @Transactional
  public int forgetOld(Instant now) {
    return slots.forget(now.minus(KEPT));
  }

  private static Set<String> sourcesOf(List<List<Wish>> chunk) {
    return chunk.stream().flatMap(List::stream).map(Wish::source).collect(Collectors.toSet());
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }
}
