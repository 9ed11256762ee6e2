package se.kadens.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;
import se.kadens.survey.release.Candidates;
import se.kadens.survey.release.Candidates.Place;
import se.kadens.survey.release.Comment;
import se.kadens.survey.release.Comments;
import se.kadens.survey.release.History;
import se.kadens.survey.release.Released;
import se.kadens.survey.release.Tabulation;

/** What the receipt names is all that a respondent's answers ever show under. */
class ReceiptTests {

  private static final int ORGANISATIONS = 1_000;
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final WorkspaceId ACME = WorkspaceId.create();
  private static final List<Item> ITEMS =
      List.of(
          item("energy", Item.Measure.SCORE, new Kind.Scale(1, 5, null, null)),
          item("focus", Item.Measure.SCORE, new Kind.Scale(1, 5, null, null)),
          item("change", Item.Measure.COMMENT, new Kind.LongText()));

  private int shownCells;
  private int shownComments;
  private int smallerThanEveryone;

  private static Item item(String key, Item.Measure measure, Kind kind) {
    return new Item(
        Question.required(key, kind, Translated.same(key)),
        measure == Item.Measure.SCORE ? "work" : null,
        Item.Direction.HIGHER_IS_BETTER,
        measure);
  }

  /** Somebody of an organisation, with what they were invited with and what they answered. */
  private record Member(Person person, Invitation invitation, @Nullable Response response) {}

  /** A wave over all of an organisation. */
  private record Organisation(Wave wave, List<Member> members) {

    List<Response> responses() {
      List<Response> responses = new ArrayList<>();
      for (Member member : members) {
        if (member.response() != null) {
          responses.add(member.response());
        }
      }
      return responses;
    }
  }

  @Test
  void namesEveryGroupThatAnswersShowUnder() {
    for (int seed = 0; seed < ORGANISATIONS; seed++) {
      Random random = new Random(seed);
      Organisation company = company(random);
      Wave wave = company.wave();
      Contract contract = wave.contract();
      List<Released> cells =
          new Tabulation(
                  contract.items(),
                  contract.thresholds(),
                  contract.slices().keySet(),
                  History.FIRST,
                  random)
              .of(company.responses());
      List<Comment> comments =
          new Comments(contract.thresholds(), contract.slices().keySet(), random)
              .of(contract.items(), company.responses());
      for (Member member : company.members()) {
        assertTrueFor(member, wave, company, cells, comments, "seed " + seed);
      }
      shownComments += comments.size();
    }
    assertThat(shownCells).isGreaterThan(ORGANISATIONS);
    assertThat(shownComments).isGreaterThan(ORGANISATIONS);
    assertThat(smallerThanEveryone).isGreaterThan(ORGANISATIONS);
  }

  private void assertTrueFor(
      Member member,
      Wave wave,
      Organisation company,
      List<Released> cells,
      List<Comment> comments,
      String seed) {
    List<Place> told = Receipt.places(wave, member.invitation());
    Set<Slice> named = told.stream().map(Place::slice).collect(Collectors.toSet());
    Set<Slice> own = member.invitation().slices();
    assertThat(told).as(seed).isNotEmpty();
    Place smallest = told.getFirst();
    assertThat(told).as(seed).allMatch(place -> place.people() >= smallest.people());
    for (Place place : told) {
      assertThat(own).as(seed).contains(place.slice());
      assertThat(place.people()).as(seed).isEqualTo(invited(company, place.slice()));
    }
    Thresholds thresholds = wave.contract().thresholds();
    for (Released released : cells) {
      Cell cell = released.cell();
      if (own.contains(cell.slice()) && cell.content() instanceof Cell.Shown shown) {
        shownCells++;
        assertThat(named).as(seed).contains(cell.slice());
        assertThat(shown.n()).as(seed).isGreaterThanOrEqualTo(thresholds.score());
        assertThat(invited(company, cell.slice()))
            .as(seed)
            .isGreaterThanOrEqualTo(smallest.people());
        if (!shown.distribution().isEmpty()) {
          assertThat(shown.n()).as(seed).isGreaterThanOrEqualTo(thresholds.distribution());
        }
      }
    }
    smallerThanEveryone += smallest.slice().equals(Slice.EVERYONE) ? 0 : 1;
    assertCommentsAsPromised(named, own, thresholds, comments, seed);
  }

  private static void assertCommentsAsPromised(
      Set<Slice> named,
      Set<Slice> own,
      Thresholds thresholds,
      List<Comment> comments,
      String seed) {
    if (comments.isEmpty()) {
      return;
    }
    assertThat(comments).as(seed).hasSizeGreaterThanOrEqualTo(thresholds.comment());
    Map<Slice, Integer> byDepartment = new HashMap<>();
    int elsewhere = 0;
    for (Comment comment : comments) {
      if (comment.department() == null) {
        elsewhere++;
      } else {
        byDepartment.merge(comment.department(), 1, Integer::sum);
      }
    }
    assertThat(byDepartment.values()).as(seed).allMatch(count -> count >= thresholds.comment());
    assertThat(elsewhere)
        .as(seed)
        .matches(count -> count == 0 || count >= thresholds.comment(), "none, or enough");
    assertThat(byDepartment.keySet().stream().filter(own::contains))
        .as(seed)
        .allMatch(named::contains);
  }

  private static int invited(Organisation company, Slice slice) {
    return (int)
        company.members().stream()
            .filter(member -> member.invitation().slices().contains(slice))
            .count();
  }

  private static Organisation company(Random random) {
    List<Person> people = people(random);
    Slices slices = new Slices(people);
    Map<PersonId, Set<Slice>> groups =
        new TreeMap<>(java.util.Comparator.comparing(PersonId::toString));
    people.forEach(person -> groups.put(person.id(), slices.of(person)));
    int score = 5 + random.nextInt(2);
    Thresholds thresholds =
        new Thresholds(score, score + random.nextInt(4), 10 + random.nextInt(3));
    Contract contract =
        new Contract(
            Mode.ANONYMOUS,
            thresholds,
            new TreeMap<>(Candidates.of(groups.values(), thresholds, random).invited()),
            ITEMS,
            "why",
            "interest",
            "hr@example.com");
    Wave wave =
        new Wave(
            ACME,
            WaveId.create(),
            SurveyId.create(),
            1,
            Wave.State.OPEN,
            NOW,
            NOW,
            contract,
            Contract.hash(ContractJson.write(contract)));
    int willing = 30 + random.nextInt(71);
    return new Organisation(
        wave,
        people.stream()
            .map(
                person ->
                    member(person, groups.getOrDefault(person.id(), Set.of()), willing, random))
            .toList());
  }

  private static Member member(Person person, Set<Slice> groups, int willing, Random random) {
    boolean answers = random.nextInt(100) < willing;
    Invitation invitation =
        new Invitation(
            person.id(), groups, ITEMS.stream().map(Item::key).toList(), NOW, NOW, 0, answers);
    if (!answers) {
      return new Member(person, invitation, null);
    }
    Map<String, Answer> said = new HashMap<>();
    said.put("energy", Answer.Amount.of(1 + random.nextInt(5)));
    if (random.nextInt(5) > 0) {
      said.put("focus", Answer.Amount.of(1 + random.nextInt(5)));
    }
    if (random.nextInt(3) > 0) {
      said.put("change", new Answer.Words("words " + random.nextInt()));
    }
    return new Member(person, invitation, new Response(groups, said));
  }

  /** From six up, with lines that go down several levels, some departments and two languages. */
  private static List<Person> people(Random random) {
    int count = 6 + random.nextInt(45);
    int departments = 1 + random.nextInt(5);
    int bosses = 1 + random.nextInt(6);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PersonId manager = i == 0 ? null : people.get(random.nextInt(Math.min(i, bosses))).id();
      people.add(
          new Person(
              ACME,
              PersonId.create(),
              "Person " + i,
              "person" + i + "@example.com",
              random.nextInt(4) == 0 ? Language.ENGLISH : Language.SWEDISH,
              ZoneOffset.UTC,
              WorkingHours.USUAL,
              random.nextInt(10) == 0 ? null : "Department " + random.nextInt(departments),
              manager,
              Role.EMPLOYEE,
              true));
    }
    return people;
  }
}
