package se.kadens.survey;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.survey.SurveyPlan.SurveyAudience;
import se.kadens.survey.bank.Rotation;
import se.kadens.survey.bank.Rotation.Asked;
import se.kadens.survey.loop.OpenThemes;
import se.kadens.survey.loop.Resting;
import se.kadens.survey.loop.ThemeActions;
import se.kadens.survey.release.Candidates;

/** Begins a wave: settles who is asked what, and freezes what they are promised. */
@Component
public class LaunchSurvey {

  private final Surveys surveys;
  private final Waves waves;
  private final Invitations invitations;
  private final People people;
  private final OpenThemes openThemes;
  private final ThemeActions actions;
  private final Random random = new SecureRandom();

  LaunchSurvey(
      Surveys surveys,
      Waves waves,
      Invitations invitations,
      People people,
      OpenThemes openThemes,
      ThemeActions actions) {
    this.surveys = surveys;
    this.waves = waves;
    this.invitations = invitations;
    this.people = people;
    this.openThemes = openThemes;
    this.actions = actions;
  }

  /** What became of a launch. */
  public sealed interface Outcome {
    record Launched(Wave wave, int invited) implements Outcome {}

    /** An earlier wave of the survey takes answers still. */
    record StillOpen(Wave wave) implements Outcome {}

    /** It asks nobody until somebody resumes it. */
    record Stopped() implements Outcome {}

    /** So few are asked that they had better meet and talk (rule R18). */
    record TooFew(int invited, int needed) implements Outcome {}

    /** Nobody has said yet what comes of what these themes showed last. */
    record NotFollowedUp(List<Waiting> themes) implements Outcome {
      public NotFollowedUp {
        themes = List.copyOf(themes);
      }
    }

    /** This occasion was launched before. */
    record Repeated() implements Outcome {}
  }

  /**
   * Why a wave does not wait until everything is decided.
   *
   * @param reason said to whoever is asked, word for word
   * @param by absent where another program says so
   */
  public record Overriding(String reason, @Nullable PersonId by) {
    public static final int LONGEST = 300;
  }

  @Transactional
  public Outcome launch(Survey survey, Timing timing, Instant now) {
    return launch(survey, timing, null, now);
  }

  @Transactional
  public Outcome launch(Survey survey, Timing timing, @Nullable Overriding override, Instant now) {
    surveys.lock(survey);
    if (isStopped(survey)) {
      return new Outcome.Stopped();
    }
    if (waves.has(survey, timing.occasion())) {
      return new Outcome.Repeated();
    }
    Optional<Wave> newest = waves.newestOf(survey);
    if (newest.isPresent() && newest.get().state() != Wave.State.CLOSED) {
      return new Outcome.StillOpen(newest.get());
    }
    Addressed addressed = addressed(survey, timing);
    int needed = needed(survey.plan());
    if (addressed.people().size() < needed) {
      return new Outcome.TooFew(addressed.people().size(), needed);
    }
    Collection<Set<Slice>> groups = addressed.groups().values();
    Resting resting = resting(survey, addressed);
    if (override == null && resting.refuses(survey.plan(), groups, needed)) {
      return new Outcome.NotFollowedUp(resting.themes());
    }
    List<Invitation> invited =
        invitations(survey, addressed, timing, override == null ? resting : Resting.NOTHING);
    Wave wave = wave(survey, newest.map(Wave::number).orElse(0) + 1, invited, now);
    if (!waves.add(wave, timing.occasion())) {
      return new Outcome.Repeated();
    }
    invitations.add(wave, invited);
    if (override != null && !resting.themes().isEmpty()) {
      actions.override(wave, override.reason(), override.by(), now);
    }
    return new Outcome.Launched(wave, invited.size());
  }

  /** As it is now: whoever launches may have read it before it was stopped. */
  private boolean isStopped(Survey survey) {
    return surveys.find(survey.workspace(), survey.id()).stream()
        .anyMatch(each -> each.standing() == Survey.Standing.STOPPED);
  }

  /** What has to be decided before it can be launched without a reason; nothing if it can. */
  public List<Waiting> waitsFor(Survey survey, Timing timing) {
    Addressed addressed = addressed(survey, timing);
    int needed = needed(survey.plan());
    Resting resting = resting(survey, addressed);
    boolean waits =
        addressed.people().size() >= needed
            && resting.refuses(survey.plan(), addressed.groups().values(), needed);
    return waits ? resting.themes() : List.of();
  }

  /** What a launch would come to, had it been now; nothing is stored. */
  public Foresight foresee(Survey survey, Timing timing) {
    Addressed addressed = addressed(survey, timing);
    return foresee(survey, addressed, timing, resting(survey, addressed));
  }

  /** The same of a launch that waits for no decision. */
  public Foresight foreseeOverriding(Survey survey, Timing timing) {
    return foresee(survey, addressed(survey, timing), timing, Resting.NOTHING);
  }

  private Foresight foresee(Survey survey, Addressed addressed, Timing timing, Resting resting) {
    return Foresight.of(
        invitations(survey, addressed, timing, resting),
        addressed.undated(),
        survey.plan().thresholds(),
        needed(survey.plan()),
        random);
  }

  /** A wave that begins now and is stored nowhere, with all who would be asked in it. */
  Rehearsal rehearse(Survey survey, Instant now) {
    Timing timing = Timing.atOnce(survey.plan(), now);
    Addressed addressed = addressed(survey, timing);
    List<Invitation> invited = invitations(survey, addressed, timing, resting(survey, addressed));
    int number = waves.newestOf(survey).map(Wave::number).orElse(0) + 1;
    return new Rehearsal(
        invited.isEmpty() ? Optional.empty() : Optional.of(wave(survey, number, invited, now)),
        invited);
  }

  /**
   * A wave that never was.
   *
   * @param wave absent where there is nobody to ask
   */
  record Rehearsal(Optional<Wave> wave, List<Invitation> invited) {}

  private Resting resting(Survey survey, Addressed addressed) {
    return Resting.of(openThemes.of(survey), addressed.groups().values());
  }

  /**
   * Whom a survey is for, each with the groups they belong to.
   *
   * @param undated how many are left out because nobody has told their first day
   */
  private record Addressed(List<Person> people, Map<PersonId, Set<Slice>> groups, int undated) {

    Set<Slice> groupsOf(PersonId person) {
      return groups.getOrDefault(person, Set.of());
    }
  }

  private Addressed addressed(Survey survey, Timing timing) {
    SurveyAudience audience = survey.plan().audience();
    List<Person> everybody = people.active(survey.workspace());
    Slices slices = new Slices(everybody);
    List<Person> asked =
        everybody.stream()
            .filter(
                person ->
                    audience.includes(person, slices.managersAbove(person), timing.opensOn(person)))
            .toList();
    long undated =
        everybody.stream()
            .filter(person -> audience.missesStartOf(person, slices.managersAbove(person)))
            .count();
    return new Addressed(
        asked,
        asked.stream().collect(Collectors.toMap(Person::id, slices::of)),
        Math.toIntExact(undated));
  }

  private List<Invitation> invitations(
      Survey survey, Addressed addressed, Timing timing, Resting resting) {
    Function<PersonId, List<String>> turns = turns(survey, addressed, resting);
    Map<Slice, Integer> sizes = Slices.sizes(addressed.groups().values());
    return addressed.people().stream()
        .map(
            person ->
                new Invitation(
                    person.id(),
                    addressed.groupsOf(person.id()),
                    turns.apply(person.id()),
                    timing.opens(person),
                    timing.closes(person),
                    person.manager() == null
                        ? 0
                        : sizes.getOrDefault(Slices.line(person.manager()), 0),
                    false))
        .filter(invitation -> !invitation.items().isEmpty())
        .toList();
  }

  /**
   * How many there have to be for a survey to be worth its promise: enough besides any one of them.
   */
  private static int needed(SurveyPlan plan) {
    return plan.mode() == Mode.NAMED
        ? 1
        : Math.max(SurveyPlan.FEWEST_INVITED, plan.thresholds().score() + 1);
  }

  private Wave wave(Survey survey, int number, List<Invitation> invited, Instant now) {
    SurveyPlan plan = survey.plan();
    Set<String> asked =
        invited.stream().flatMap(each -> each.items().stream()).collect(Collectors.toSet());
    List<Set<Slice>> groups = invited.stream().map(Invitation::slices).toList();
    Contract contract =
        new Contract(
            plan.mode(),
            plan.thresholds(),
            new TreeMap<>(Candidates.of(groups, plan.thresholds(), random).invited()),
            plan.items().stream().filter(item -> asked.contains(item.key())).toList(),
            plan.purpose(),
            plan.legalBasis(),
            plan.contact());
    Instant closes =
        invited.stream().map(Invitation::closesAt).max(Comparator.naturalOrder()).orElseThrow();
    return new Wave(
        survey.workspace(),
        WaveId.create(),
        survey.id(),
        number,
        Wave.State.OPEN,
        now,
        closes,
        contract,
        Contract.hash(ContractJson.write(contract)));
  }

  /** What each person is asked: all of it, or what is next in turn for them. */
  private Function<PersonId, List<String>> turns(
      Survey survey, Addressed addressed, Resting resting) {
    SurveyPlan plan = survey.plan();
    List<String> all = plan.items().stream().map(Item::key).toList();
    if (!OpenThemes.rotates(plan)) {
      return _ -> all;
    }
    Map<PersonId, Map<String, Asked>> before = invitations.askedBefore(survey);
    return person ->
        Rotation.next(
                resting.without(plan.items(), addressed.groupsOf(person)),
                before.getOrDefault(person, Map.of()),
                plan.perWave())
            .stream()
            .map(Item::key)
            .toList();
  }
}
