package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.programme.Programme;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A programme whose plan cannot be read any more is nobody else's trouble. */
class BrokenProgrammeTests {

  private static final List<String> SOUND = names("Person", 30);
  private static final List<String> BROKEN = names("Säljare", 3);

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private final JdbcClient jdbc = stage.get(JdbcClient.class);

  @Test
  void isTriedAgainLaterWhileAllOthersAreAsked() {
    stage.company().with(SOUND.toArray(String[]::new));
    stage.company().with(BROKEN.toArray(String[]::new)).from("Sälj");
    stage.programme("Veckan", Plans.weekly());
    Programme broken = stage.programme("Säljet", Plans.weekly().replace("Produkt", "Sälj"));
    stage.tick();
    String plan = planOf(broken);

    write(broken, "{}");
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(SOUND).allSatisfy(name -> assertThat(stage.sentTo(name)).isEqualTo(1));
    assertThat(BROKEN).allSatisfy(name -> assertThat(stage.sentTo(name)).isZero());

    write(broken, plan);
    stage.turnTo("2026-11-23T08:14:59Z");
    assertThat(BROKEN).allSatisfy(name -> assertThat(stage.sentTo(name)).isZero());
    stage.turnTo("2026-11-23T08:15:00Z");
    assertThat(Stream.concat(SOUND.stream(), BROKEN.stream()))
        .allSatisfy(name -> assertThat(stage.sentTo(name)).isEqualTo(1));
  }

  private String planOf(Programme programme) {
    return jdbc.sql("SELECT plan FROM programme_version WHERE programme_id = ?")
        .param(programme.id().value())
        .query(String.class)
        .single();
  }

  private void write(Programme programme, String plan) {
    jdbc.sql("UPDATE programme_version SET plan = ?::json WHERE programme_id = ?")
        .params(plan, programme.id().value())
        .update();
  }

  private static List<String> names(String kind, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> kind + " " + i).toList();
  }
}
