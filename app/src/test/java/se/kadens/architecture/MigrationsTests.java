package se.kadens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * While nodes are brought to a new version one by one, those of the old one live in the database
 * that the first new one has migrated. So a migration only adds; what nobody uses any more goes a
 * version later, and is listed here.
 */
class MigrationsTests {

  /** The last one from before several nodes were promised to work side by side. */
  private static final int ALONE_UNTIL = 493;

  /** Those before it that count after all, since their numbers are of ranges kept free. */
  private static final Set<Integer> OUT_OF_ORDER = Set.of(202, 301, 302);

  /** What the version before no longer uses, by its file's name. */
  private static final Set<String> CONTRACTING = Set.of();

  private static final Pattern INNERMOST_BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern DROPS = Pattern.compile("drop (table|view|type|sequence) .*");
  private static final Pattern ALTERS =
      Pattern.compile("alter table (if exists )?(only )?\\S+ (.*)");

  /** What an old node trips over, where it is done to a table that it knows. */
  private static final Pattern NARROWS =
      Pattern.compile(
          "drop (?!constraint|identity|expression)\\S+.*"
              + "|rename .*"
              + "|alter .*(set not null| type ).*"
              + "|add (constraint|check|unique|primary|foreign|exclude)\\b.*"
              + "|add (?!.*\\b(default|generated)\\b).*\\bnot null\\b.*");

  @Test
  void widenTheSchemaAlone() throws IOException {
    Resource[] migrations =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
    assertThat(migrations).hasSizeGreaterThan(50);
    assertThat(migrations)
        .filteredOn(MigrationsTests::isOfSeveralNodes)
        .filteredOn(migration -> !CONTRACTING.contains(migration.getFilename()))
        .allSatisfy(
            migration ->
                assertThat(narrows(migration.getContentAsString(StandardCharsets.UTF_8)))
                    .as(migration.getFilename())
                    .isFalse());
  }

  private static boolean isOfSeveralNodes(Resource migration) {
    int version =
        Integer.parseInt(String.valueOf(migration.getFilename()).replaceFirst("V(\\d+)__.*", "$1"));
    return version > ALONE_UNTIL || OUT_OF_ORDER.contains(version);
  }

  private static boolean narrows(String sql) {
    return Stream.of(
            withoutBrackets(sql.replaceAll("--[^\\n]*", " "))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .split(";", -1))
        .map(String::strip)
        .anyMatch(statement -> DROPS.matcher(statement).matches() || alterationNarrows(statement));
  }

  /** What is in brackets has commas of its own. */
  private static String withoutBrackets(String sql) {
    String shorter = INNERMOST_BRACKETS.matcher(sql).replaceAll("");
    return shorter.equals(sql) ? sql : withoutBrackets(shorter);
  }

  private static boolean alterationNarrows(String statement) {
    Matcher alteration = ALTERS.matcher(statement);
    return alteration.matches()
        && Stream.of(alteration.group(3).split(",", -1))
            .anyMatch(change -> NARROWS.matcher(change.strip()).matches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE notice DROP COLUMN room",
        "ALTER TABLE notice DROP room",
        "ALTER TABLE notice\n  RENAME COLUMN room TO place",
        "ALTER TABLE notice RENAME TO message",
        "ALTER TABLE notice ALTER COLUMN room SET NOT NULL",
        "ALTER TABLE notice ALTER room TYPE uuid USING room::uuid",
        "ALTER TABLE notice ADD COLUMN place text NOT NULL",
        "ALTER TABLE notice ADD place text, ADD COLUMN other integer NOT NULL",
        "ALTER TABLE notice ADD CONSTRAINT small CHECK (attempts < 9)",
        "DROP TABLE notice; CREATE TABLE other (id int)",
      })
  void seesWhatNarrows(String sql) {
    assertThat(narrows(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE tick (chore text PRIMARY KEY, since timestamptz NOT NULL)",
        "ALTER TABLE lane ADD COLUMN shut_since timestamptz, ADD COLUMN shut_why text",
        "ALTER TABLE lane ADD COLUMN knocks integer NOT NULL DEFAULT 0, ADD COLUMN why text",
        "ALTER TABLE lane ADD COLUMN knocks integer DEFAULT 0 NOT NULL",
        "ALTER TABLE notice ADD COLUMN ordinal bigint NOT NULL GENERATED ALWAYS AS IDENTITY",
        "DROP INDEX notice_due; CREATE INDEX notice_due ON notice (next_at)",
        "ALTER TABLE notice ALTER COLUMN room DROP NOT NULL",
        "ALTER TABLE notice SET (autovacuum_vacuum_scale_factor = 0.01)",
        "-- DROP TABLE notice\nALTER TABLE notice ADD COLUMN x text",
      })
  void letsPassWhatWidens(String sql) {
    assertThat(narrows(sql)).isFalse();
  }
}
