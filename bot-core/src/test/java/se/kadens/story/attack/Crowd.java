package se.kadens.story.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Value;
import se.kadens.people.Person;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;

/** Forty people who answer an anonymous pulse, drawn from a seed. */
final class Crowd {

  static final int SIZE = 40;

  /** Of the scale that is guessed at. */
  static final int STEPS = 5;

  /** So few write it that it is never released. */
  private static final int FEW = 4;

  private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}/([0-9a-f-]{36})/");

  private static final String PLAN =
      """
      {"mode": "anonymous", "closes": {"after": "P5D"}, "remind": [{"after": "P2D"}],
       "purpose": "We look at how the autumn went.", "legal_basis": "legitimate interest",
       "contact": "maria.ek@example.com",
       "questions": [
         {"key": "energy", "kind": "scale", "theme": "workload",
          "text": {"en": "I have energy for my work.", "sv": "Jag har ork för mitt arbete."}},
         {"key": "recommend", "kind": "enps",
          "text": {"en": "How likely are you to recommend us?",
                   "sv": "Hur troligt är det att du rekommenderar oss?"}},
         {"key": "change", "kind": "long_text",
          "text": {"en": "What would you change?", "sv": "Vad skulle du ändra?"}},
         {"key": "secret", "kind": "long_text",
          "text": {"en": "What is never said?", "sv": "Vad sägs aldrig?"}}]}
      """;

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Random random;
  private final Pulse pulse;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> scores = new HashMap<>();
  private final Map<String, String> comments = new HashMap<>();
  private final Set<String> unreleased = new HashSet<>();
  private final Set<String> tokens = new HashSet<>();

  Crowd(int seed) {
    random = new Random(seed);
    stage.company().with(Pulse.HR).as("hr").from("Personal");
    settle("Produkt", 17);
    settle("Drift", 14);
    settle("Juridik", 9);
    pulse = Pulse.planned(stage, "Puls, november", PLAN);
    pulse.launch();
    Collections.shuffle(names, random);
  }

  private void settle(String department, int count) {
    List<String> all =
        IntStream.range(0, count)
            .mapToObj(number -> department + " " + (char) ('A' + number) + "son")
            .toList();
    String head = all.getFirst();
    stage.company().with(head).from(department);
    String[] others = all.stream().skip(1).toArray(String[]::new);
    stage.company().with(others).from(department).reportingTo(head);
    names.addAll(all);
  }

  /** Everybody answers, in an order and in ways drawn at random; some only once reminded. */
  void answer() {
    List<String> late = new ArrayList<>();
    for (String who : names) {
      waitALittle();
      if (random.nextInt(8) == 0) {
        stage.press(who, "Svara");
        stage.press(who, Integer.toString(1 + random.nextInt(STEPS)));
        late.add(who);
      } else {
        answer(who);
      }
      noteTokens(who);
    }
    stage.turnTo("2026-11-25T12:00:00Z");
    for (String who : late) {
      noteTokens(who);
      waitALittle();
      byForm(who);
      noteTokens(who);
    }
    waitALittle();
    names.stream().skip(30).limit(5).filter(who -> !late.contains(who)).forEach(this::edit);
  }

  private void waitALittle() {
    stage.outageUntil(stage.now().plus(Duration.ofSeconds(1 + random.nextInt(90))).toString());
  }

  private void answer(String who) {
    switch (random.nextInt(4)) {
      case 0 -> byPresses(who, false);
      case 1 -> byPresses(who, true);
      case 2 -> byForm(who);
      default -> byCorrectedForm(who);
    }
  }

  private void byPresses(String who, boolean goesBack) {
    stage.press(who, "Svara");
    String score = score(who);
    stage.press(who, score);
    if (goesBack) {
      stage.press(who, "Tillbaka");
      score = score(who);
    }
    Action again = stage.button(who, goesBack ? score : "7");
    if (goesBack) {
      stage.press(who, score);
      // The second device still shows the same question.
      stage.press(who, again);
    }
    stage.press(who, "7");
    stage.press(who, "Skriv");
    stage.submit(who, Map.of("change", comment(who)));
    stage.press(who, "Hoppa över");
  }

  private void byForm(String who) {
    stage.press(who, "Fyll i som formulär");
    stage.submit(who, filled(who));
  }

  private void byCorrectedForm(String who) {
    stage.press(who, "Fyll i som formulär");
    stage.submit(who, Map.of("change", new Value.Words("bara detta")));
    stage.submit(who, filled(who));
  }

  private Map<String, Value> filled(String who) {
    Map<String, Value> filled = new HashMap<>();
    filled.put("energy", new Value.Picked(Set.of(score(who))));
    filled.put("recommend", new Value.Picked(Set.of(Integer.toString(random.nextInt(11)))));
    filled.put("change", comment(who));
    if (unreleased.size() < FEW) {
      String words = words("hemligt");
      unreleased.add(words);
      filled.put("secret", new Value.Words(words));
    }
    return filled;
  }

  private void edit(String who) {
    stage.press(who, "Ändra mina svar");
    stage.submit(
        who, Map.of("energy", new Value.Picked(Set.of(score(who))), "change", comment(who)));
    noteTokens(who);
  }

  private String score(String who) {
    int score = 1 + random.nextInt(STEPS);
    scores.put(who, score);
    return Integer.toString(score);
  }

  private Value comment(String who) {
    String before = comments.put(who, words("vi borde"));
    if (before != null) {
      unreleased.add(before);
    }
    return new Value.Words(comments.getOrDefault(who, ""));
  }

  private String words(String beginning) {
    return beginning + " " + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
  }

  private void noteTokens(String who) {
    stage.channel().of(stage.person(who).id()).stream()
        .flatMap(bubble -> TOKEN.matcher(bubble.message().toString()).results())
        .map((MatchResult found) -> found.group(1))
        .forEach(tokens::add);
  }

  /**
   * Once PostgreSQL has counted what lies there, as it sooner or later does by itself: then it
   * reads answers in the order in which they were written, and no longer by the hashes of their
   * tokens.
   */
  void close() {
    jdbc().sql("ANALYZE survey_staged").update();
    pulse.close();
  }

  void tick() {
    stage.tick();
  }

  Dump dump() {
    return Dump.of(jdbc());
  }

  /** In the order of their names, which has nothing to do with when they answered. */
  List<Suspect> suspects() {
    return names.stream().sorted().map(this::suspect).toList();
  }

  private Suspect suspect(String who) {
    Person person = stage.person(who);
    return new Suspect(
        person.id().toString(),
        person.email(),
        String.valueOf(person.department()),
        scores.getOrDefault(who, 0),
        comments.getOrDefault(who, ""));
  }

  /** Every token that ever stood in somebody's conversation. */
  Set<String> tokens() {
    return tokens;
  }

  /** What was written and is never to be read: replaced, or of too few. */
  Set<String> unreleased() {
    return unreleased;
  }

  Stream<String> comments() {
    return comments.values().stream();
  }

  JdbcClient jdbc() {
    return stage.get(JdbcClient.class);
  }

  DataSource dataSource() {
    return stage.get(DataSource.class);
  }
}
