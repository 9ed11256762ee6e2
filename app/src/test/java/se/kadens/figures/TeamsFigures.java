package se.kadens.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.sandbox.teams.ConnectorCall;
import se.kadens.sandbox.teams.Limits;
import se.kadens.sandbox.teams.TeamsOutcome;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.testkit.TestDatabase;

/**
 * Measures the jar on Teams: a wave, a wave against a limit, presses, and memory. The jar is one
 * process, PostgreSQL another, and the Bot Connector and the clients are in this one. How to run it
 * is told in docs/operations.md.
 */
public final class TeamsFigures {

  private static final int PEOPLE = Integer.getInteger("figures.people", 2000);
  private static final int ROUNDS = 5;
  private static final int LIMIT = 25;
  private static final Duration UNDER_THE_LIMIT = Duration.ofSeconds(60);
  private static final int PRESSES_PER_SECOND = 200;
  private static final double HIGHEST_LOAD = 3;

  private static final Map<String, String> UNLIMITED =
      Map.of(
          "KADENS_TEAMS_CEILING_PER_SECOND", "100000",
          "KADENS_TEAMS_PER_CONVERSATION_PER_SECOND", "1000");

  private TeamsFigures() {}

  /**
   * @param args the path of the jar, then any of wave, limit, presses and memory; all without one
   */
  public static void main(String[] args) {
    try {
      measure(args);
      System.exit(0);
    } catch (Exception e) {
      // Threads of the look-alikes would live on.
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(String[] args) throws Exception {
    Path jar = Path.of(args.length == 0 ? "target/kadens.jar" : args[0]);
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException("build the jar first: there is none at " + jar);
    }
    List<String> wanted =
        args.length < 2
            ? List.of("memory", "wave", "presses", "limit")
            : Arrays.asList(args).subList(1, args.length);
    LoggingSystem.get(TeamsFigures.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    machine();
    for (String one : wanted) {
      say("%n%s, load before %s", one, load());
      switch (one) {
        case "wave" -> wave(jar);
        case "limit" -> limit(jar);
        case "presses" -> presses(jar);
        case "memory" -> memory(jar);
        default -> throw new IllegalArgumentException("there are no figures of " + one);
      }
    }
  }

  private static void machine() throws IOException {
    String processor;
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      processor = lines.filter(line -> line.startsWith("model name")).findFirst().orElse("");
    }
    say(
        "%s processors, %s; %s; Java %s",
        Runtime.getRuntime().availableProcessors(),
        processor.replaceFirst(".*: ", ""),
        Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\s+", " "),
        Runtime.version());
    double load = Double.parseDouble(load().split(" ", 2)[0]);
    if (load > HIGHEST_LOAD) {
      say("The load is %.2f: what follows says more about the others than about Kadens.", load);
    }
  }

  private static String load() throws IOException {
    String[] parts = Files.readString(Path.of("/proc/loadavg")).split(" ", 4);
    return String.join(" ", parts[0], parts[1], parts[2]);
  }

  /** How many a second go out when nothing holds them back. */
  private static void wave(Path jar) throws Exception {
    try (Crowd crowd = Crowd.gather(jar, PEOPLE, Limits.NONE, UNLIMITED)) {
      List<Double> rates = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        Instant began = Instant.now();
        crowd.ask("wave-" + round);
        List<ConnectorCall> sends = crowd.awaitSends(began, PEOPLE, Duration.ofMinutes(5));
        Instant first = sends.getFirst().at();
        Instant last = sends.getLast().at();
        double rate = (sends.size() - 1) / seconds(first, last);
        rates.add(rate);
        say(
            "round %d: %d sent, %.0f a second; the last %.1f s after it was asked for",
            round, sends.size(), rate, seconds(began, last));
        crowd.awaitQuiet();
        Thread.sleep(2000);
      }
      rates.sort(null);
      say("median %.0f a second, worst %.0f", rates.get(ROUNDS / 2), rates.getFirst());
    }
  }

  /** How much of a limit is used that Teams enforces, and how often it is run into. */
  private static void limit(Path jar) throws Exception {
    try (Crowd crowd = Crowd.gather(jar, PEOPLE, Limits.ofTenant(LIMIT), Map.of())) {
      // A tenant that was quiet for a while takes a second's worth at once.
      Thread.sleep(3000);
      Instant began = Instant.now();
      crowd.ask("limit");
      Instant first = crowd.awaitSends(began, 1, Duration.ofMinutes(1)).getFirst().at();
      Instant end = first.plus(UNDER_THE_LIMIT);
      Thread.sleep(Duration.between(Instant.now(), end).plusMillis(200));
      List<ConnectorCall> calls =
          crowd.calls(first).stream().filter(call -> call.at().isBefore(end)).toList();
      long sent = calls.stream().filter(call -> call.status() / 100 == 2).count();
      long limited = calls.stream().filter(call -> call.status() == 429).count();
      say(
          "%d in %s s: %.1f %% of %d a second; %d times 429",
          sent,
          UNDER_THE_LIMIT.toSeconds(),
          100.0 * sent / (LIMIT * UNDER_THE_LIMIT.toSeconds()),
          LIMIT,
          limited);
    }
  }

  /** How long a press takes until it is stored and answered. */
  private static void presses(Path jar) throws Exception {
    try (Crowd crowd = Crowd.gather(jar, PEOPLE, Limits.NONE, UNLIMITED)) {
      Instant began = Instant.now();
      crowd.ask("presses");
      crowd.awaitSends(began, PEOPLE, Duration.ofMinutes(5));
      crowd.awaitQuiet();
      Thread.sleep(3000);
      Instant started = Instant.now();
      List<TeamsOutcome> outcomes =
          new ArrayList<>(crowd.each(PRESSES_PER_SECOND, desk -> desk.press("Start")));
      crowd.awaitSends(started, PEOPLE, Duration.ofMinutes(5));
      outcomes.addAll(crowd.each(PRESSES_PER_SECOND, desk -> desk.press("Good")));
      long[] took = outcomes.stream().mapToLong(one -> one.took().toMillis()).sorted().toArray();
      say(
          "%d presses at %d a second: p50 %d ms, p99 %d ms, max %d ms; %d not well answered; %d"
              + " answers stored",
          took.length,
          PRESSES_PER_SECOND,
          took[took.length / 2],
          took[took.length * 99 / 100],
          took[took.length - 1],
          outcomes.stream().filter(one -> !one.acknowledged()).count(),
          crowd.answers());
    }
  }

  /** What Teams adds to an idle Kadens on Slack. */
  private static void memory(Path jar) throws Exception {
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(Clock.systemUTC());
    try (SlackSandbox slack = SlackSandbox.start(settings);
        TeamsSandbox teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(Clock.systemUTC()))) {
      Map<String, String> onSlack =
          Map.of(
              "KADENS_SLACK_BOT_TOKEN", settings.botToken(),
              "KADENS_SLACK_SIGNING_SECRET", settings.signingSecret(),
              "KADENS_SLACK_API_URL", slack.apiUrl().toString());
      List<double[]> alone = new ArrayList<>();
      List<double[]> both = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        alone.add(taken(jar, onSlack, Map.of()));
        both.add(taken(jar, onSlack, Crowd.onTeams(teams)));
      }
      double heap = median(both, 0) - median(alone, 0);
      double resident = median(both, 1) - median(alone, 1);
      say("Slack: %.1f MB of heap, %.0f MB resident", median(alone, 0), median(alone, 1));
      say("Slack and Teams: %.1f MB of heap, %.0f MB resident", median(both, 0), median(both, 1));
      say("Teams adds %.1f MB of heap, %.0f MB resident", heap, resident);
    }
  }

  private static double[] taken(Path jar, Map<String, String> slack, Map<String, String> teams)
      throws Exception {
    Map<String, String> settings = Crowd.settings(TestDatabase.create());
    settings.putAll(slack);
    settings.putAll(teams);
    try (RunningJar kadens = RunningJar.start(jar, settings)) {
      kadens.address();
      Thread.sleep(10_000);
      double heap = kadens.heap();
      return new double[] {heap, kadens.resident()};
    }
  }

  private static double median(List<double[]> rounds, int figure) {
    return rounds.stream().mapToDouble(one -> one[figure]).sorted().toArray()[rounds.size() / 2];
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private static void say(String format, Object... parts) {
    System.out.printf(format + "%n", parts);
  }
}
