package se.kadens.figures;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.Flyway;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import se.kadens.delivery.Ledger;
import se.kadens.file.Outcome;
import se.kadens.file.Row;
import se.kadens.goal.ExportGoals;
import se.kadens.goal.ImportGoals;
import se.kadens.goal.Query;
import se.kadens.goal.SeeGoals;
import se.kadens.people.ImportPeople;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;
import se.kadens.testkit.TestDatabase;

/**
 * Measures goals where there are very many: taking in a file, and showing a team, its tree and a
 * person's check-in. PostgreSQL is another process. Run by hand, after test-compile.
 */
public final class GoalFigures {

  private static final int GOALS = Integer.getInteger("figures.goals", 20_000);
  private static final int PEOPLE = Integer.getInteger("figures.people", 2_000);
  private static final int TEAM = 10;
  private static final int ROUNDS = 50;
  private static final int WARM_UP = 30;
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Wiring.class);
  private final WorkspaceId workspace = get(Workspaces.class).home().id();

  private GoalFigures() {}

  public static void main(String[] args) throws Exception {
    LoggingSystem.get(GoalFigures.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    new GoalFigures().measure();
    System.exit(0);
  }

  private void measure() throws IOException {
    say("load before %s", load());
    people();
    String file = file("10");
    timed("CSV of %d goals, new".formatted(GOALS), () -> take(file));
    timed("the same again, unchanged", () -> take(file));
    timed("the same with other values", () -> take(file("20")));
    get(JdbcClient.class).sql("ANALYZE").update();
    timed(
        "handing all out",
        () -> "%d rows".formatted(get(ExportGoals.class).rows(workspace, NOW).size()));
    SeeGoals see = get(SeeGoals.class);
    Person lead = person("lead1");
    Person member = person("p15");
    Query team = Query.LIVE.withScope(Query.Scope.TEAM);
    repeated("a team's goals, to its lead", () -> see.team(lead, NOW).size());
    repeated("a team's goals, to a member", () -> see.team(member, NOW).size());
    repeated("a team's tree, to its lead", () -> see.tree(lead, team, NOW).total());
    repeated(
        "a department's tree, to anybody",
        () -> see.tree(member, Query.LIVE.withDepartment("Team 7"), NOW).total());
    repeated("one's own goals", () -> see.mine(member, NOW).size());
    repeated("one's check-in", () -> see.checkedIn(member, NOW).size());
    repeated("the whole company's list", () -> see.company(member, Query.LIVE, NOW).total());
    repeated("the whole company's tree", () -> see.tree(member, Query.LIVE, NOW).total());
    say("load after %s", load());
  }

  /** Leads of ten each, all of whom report to one head. */
  private void people() {
    List<Row> rows = new ArrayList<>();
    rows.add(row(rows, "head@example.com,Head,,Ledning,hr,sv,Europe/Stockholm"));
    for (int n = 0; n < PEOPLE; n++) {
      int team = n / TEAM;
      if (n % TEAM == 0) {
        rows.add(
            row(
                rows,
                "lead%d@example.com,Lead %d,head@example.com,Team %d,,sv,"
                    .formatted(team, team, team)));
      }
      rows.add(
          row(
              rows,
              "p%d@example.com,Person %d,lead%d@example.com,Team %d,,sv,"
                  .formatted(n, n, team, team)));
    }
    if (get(ImportPeople.class).read(workspace, rows, NOW) instanceof Outcome.Refused refused) {
      throw new IllegalStateException(refused.problems().getFirst().toString());
    }
  }

  private static Row row(List<Row> before, String cells) {
    return new Row.Cells(before.size() + 2, List.of(cells.split(",", -1)));
  }

  /** One company goal, one for each team, and objectives with two key results for each person. */
  private static String file(String current) {
    StringBuilder file = new StringBuilder(String.join(",", ImportGoals.COLUMNS)).append('\n');
    file.append("c,okr,company,Bolaget,head@example.com,,,2026-Q4,,,,,,,,,,draft,public\n");
    int made = 1;
    for (int team = 0; team < PEOPLE / TEAM; team++, made++) {
      file.append(
          "t%d,okr,team,Team %d,lead%d@example.com,Team %d,c,2026-Q4,,,,,,,,,,draft,public\n"
              .formatted(team, team, team, team));
    }
    for (int n = 0; made + 3 <= GOALS; n++, made += 3) {
      int person = n % PEOPLE;
      int team = person / TEAM;
      String seen = n % 7 == 0 ? "private" : n % 3 == 0 ? "team" : "public";
      file.append(
          "o%d,okr,person,Mål %d,p%d@example.com,Team %d,t%d,2026-Q4,,,,,,,,,,active,%s\n"
              .formatted(n, n, person, team, team, seen));
      for (int k = 1; k <= 2; k++) {
        file.append("o%d-%d,okr,person,Resultat %d,p%d@example.com,".formatted(n, k, k, person))
            .append("Team %d,o%d,2026-Q4,Besök,up,\"1 000\",1.5M,".formatted(team, n))
            .append("%s%d00,st,,,,active,\n".formatted(current, k));
      }
    }
    return file.toString();
  }

  private String take(String file) {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(file), CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        if (record.getRecordNumber() > 1) {
          rows.add(new Row.Cells((int) record.getRecordNumber(), record.toList()));
        }
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    Outcome outcome = get(ImportGoals.class).read(workspace, rows, NOW);
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException(refused.problems().getFirst().toString());
    }
    return outcome.toString();
  }

  private void timed(String what, Supplier<String> work) throws IOException {
    long began = System.nanoTime();
    String result = work.get();
    say("%s: %.2f s; %s; load %s", what, (System.nanoTime() - began) / 1e9, result, load());
  }

  private static void repeated(String what, IntSupplier work) throws IOException {
    int size = 0;
    double[] milliseconds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long began = System.nanoTime();
      size = work.getAsInt();
      if (round >= 0) {
        milliseconds[round] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    say(
        "%s (%d): median %.1f ms, 95 %% %.1f ms, worst %.1f ms; load %s",
        what,
        size,
        milliseconds[ROUNDS / 2],
        milliseconds[ROUNDS * 95 / 100],
        milliseconds[ROUNDS - 1],
        load());
  }

  private Person person(String name) {
    return get(People.class).findByEmail(workspace, name + "@example.com").orElseThrow();
  }

  private <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /** The goals and the people, without anybody who talks with them. */
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = {"se.kadens.people", "se.kadens.goal"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "se\\.kadens\\.goal\\.[a-z]+\\..*"))
  @Import(Ledger.class)
  static class Wiring {

    @Bean
    DataSource database() {
      HikariConfig pool = new HikariConfig();
      pool.setJdbcUrl(TestDatabase.create().url());
      DataSource database = new HikariDataSource(pool);
      Flyway.configure().dataSource(database).locations("db/migration/core").load().migrate();
      return database;
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    JdbcTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }
  }
}
