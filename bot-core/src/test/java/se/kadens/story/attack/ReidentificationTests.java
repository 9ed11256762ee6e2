package se.kadens.story.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forty people answer an anonymous pulse, each in their own way and in an order drawn at random.
 * Somebody reads every table, and every line that was logged.
 */
class ReidentificationTests {

  private static final int SEEDS = 20;

  /** So many standard deviations luck does not reach in a million million runs. */
  private static final double UNLIKELY = 8;

  /** What is left of a survey's answers once it closed. */
  private static final Set<String> RELEASED =
      Set.of("survey_comment", "survey_cell", "survey_participation");

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("se.kadens");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    ours.setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(logged);
    ours.setLevel(null);
  }

  @Test
  void nobodyTellsAfterClosingWhoSaidWhat() {
    Map<String, Integer> byOrder = new TreeMap<>();
    Map<String, Integer> fromLists = new TreeMap<>();
    Map<String, Double> resemblances = new TreeMap<>();
    double luck = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Crowd crowd = new Crowd(seed);
      crowd.answer();
      crowd.close();
      Dump dump = crowd.dump();
      Attacker attacker = new Attacker(dump, crowd.suspects());
      List<Dump.Row> comments = dump.of("survey_comment");
      assertThat(comments).as("seed %d", seed).hasSameSizeAs(crowd.suspects());
      attacker
          .guessedByOrder(row -> row.get("words"), comments)
          .forEach((way, hits) -> byOrder.merge(way, hits, Integer::sum));
      attacker
          .resemblances(comments)
          .forEach((way, deviate) -> resemblances.merge(way, deviate, Double::sum));
      luck += comments.stream().map(row -> row.get("department")).distinct().count();
      List<Dump.Row> released =
          dump.rows().stream().filter(row -> RELEASED.contains(row.table())).toList();
      attacker
          .guessedFromLists(released)
          .forEach((way, hits) -> fromLists.merge(way, hits, Integer::sum));
      assertThat(attacker.joined(withoutNamesOfGroups(released))).as("seed %d", seed).isEmpty();
      assertNothingIsLeft(crowd, dump);
    }

    int most = Attacker.mostByChance(luck);
    assertThat(byOrder).hasSizeGreaterThan(100);
    assertThat(byOrder.values()).allSatisfy(hits -> assertThat(hits).isLessThan(most));
    double mostResemblance = UNLIKELY * Math.sqrt(luck);
    assertThat(resemblances)
        .allSatisfy((_, sum) -> assertThat(Math.abs(sum)).isLessThan(mostResemblance));
    int mostInLists = Attacker.mostByChance(2.0 * SEEDS * Crowd.SIZE / Crowd.STEPS);
    assertThat(fromLists.values()).allSatisfy(hits -> assertThat(hits).isLessThan(mostInLists));
  }

  /** A manager's line is named by the manager, as the group that it is. */
  private static List<Dump.Row> withoutNamesOfGroups(List<Dump.Row> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, String> columns = new TreeMap<>(row.columns());
              columns.remove("slice");
              return new Dump.Row(row.table(), columns);
            })
        .toList();
  }

  private void assertNothingIsLeft(Crowd crowd, Dump dump) {
    assertThat(dump.of("survey_staged")).isEmpty();
    assertThat(dump.of("survey_answer")).isEmpty();
    assertThat(bytesOfStaged(crowd)).as("bytes that dead rows take").isZero();
    assertThat(crowd.tokens()).hasSizeGreaterThanOrEqualTo(Crowd.SIZE);
    assertThat(crowd.tokens()).allSatisfy(token -> assertKnowsNothingOf(token, dump));
    assertThat(crowd.unreleased()).isNotEmpty().allMatch(words -> !dump.holds(words));
    assertThat(lines())
        .noneMatch(
            line ->
                Stream.of(crowd.tokens().stream(), crowd.unreleased().stream(), crowd.comments())
                    .flatMap(each -> each)
                    .anyMatch(line::contains));
  }

  private static void assertKnowsNothingOf(String token, Dump dump) {
    assertThat(spellings(token)).noneMatch(dump::holds);
  }

  private static Stream<String> spellings(String token) {
    byte[] hash = sha256(token);
    return Stream.of(
        token,
        HexFormat.of().formatHex(hash),
        Base64.getEncoder().withoutPadding().encodeToString(hash));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long bytesOfStaged(Crowd crowd) {
    return crowd.jdbc().sql("SELECT pg_relation_size('survey_staged')").query(Long.class).single();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(logged.list)) {
      lines.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return lines;
  }

  /**
   * The limit that decision 25 states and the receipt says: whoever reads the tables before the
   * wave closes finds answers and participation written by one transaction.
   */
  @Test
  void whoeverReadsTheTablesWhileAWaveIsOpenCanStillTell() {
    Crowd crowd = new Crowd(1);
    crowd.answer();
    Dump dump = crowd.dump();

    Map<String, String> byTransaction =
        dump.of("survey_invitation").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get(Dump.WRITTEN_BY),
                    row -> row.get("person_id"),
                    (_, _) -> "several"));
    long told =
        dump.of("survey_staged").stream()
            .filter(
                row -> {
                  String person = byTransaction.get(row.get(Dump.WRITTEN_BY));
                  return crowd.suspects().stream()
                      .anyMatch(
                          suspect ->
                              suspect.id().equals(person)
                                  && row.get("answers").contains(suspect.comment()));
                })
            .count();

    assertThat(told).isGreaterThan(Crowd.SIZE / 2);
    assertThat(dump.of("survey_staged")).allMatch(row -> row.get("person_id").isEmpty());
    assertThat(crowd.tokens())
        .as("tokens stand in conversations alone")
        .noneMatch(dump::holds)
        .anyMatch(token -> dump.holds(HexFormat.of().formatHex(sha256(token))));
  }

  @Test
  void sweepsAwayWhatHadToWaitForSomebodyElsesReading() throws Exception {
    Crowd crowd = new Crowd(2);
    crowd.answer();
    try (var reading = crowd.dataSource().getConnection();
        var statement = reading.createStatement()) {
      reading.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
      reading.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM survey_staged");
      crowd.close();
      assertThat(bytesOfStaged(crowd)).as("dead rows that one still reads").isPositive();
      assertThat(sweptWaves(crowd.jdbc())).isZero();
      reading.rollback();
      reading.setAutoCommit(true);
    }
    crowd.tick();

    assertThat(bytesOfStaged(crowd)).isZero();
    assertThat(sweptWaves(crowd.jdbc())).isOne();
  }

  private static int sweptWaves(JdbcClient jdbc) {
    return jdbc.sql("SELECT count(*) FROM survey_wave WHERE swept").query(Integer.class).single();
  }
}
