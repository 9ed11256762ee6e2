package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.goal.GoalHouse.done;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.Exposure;

/** Who sees a goal, and what is kept of a person's. */
class GoalExposureTests {

  private final GoalHouse house = new GoalHouse();
  private final GoalExposure exposure = house.stage.get(GoalExposure.class);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Anna; PUBLIC;  OWNER Anna, MANAGER Bo, EVERYBODY",
        "Anna; TEAM;    OWNER Anna, MANAGER Bo, TEAM Kim, HR Hanna, API",
        "Anna; PRIVATE; OWNER Anna, MANAGER Bo, API",
        "Bo;   TEAM;    OWNER Bo, MANAGER Vera, TEAM Adam Hanna Ola Anna Kim, HR Hanna, API",
        "Vera; PRIVATE; OWNER Vera, API",
      })
  void namesThoseWhoSeeIt(String owner, Visibility visibility, String seers) {
    Goal goal = house.create(owner, house.of(owner).seenBy(visibility));
    Exposure told =
        exposure.exposure(house.person(owner), goal.id().toString(), house.now()).orElseThrow();
    assertThat(told.author()).isEqualTo(house.person(owner).id());
    assertThat(
            told.seers().stream()
                .map(
                    seer ->
                        (seer.as()
                                + " "
                                + seer.people().stream()
                                    .map(Person::name)
                                    .collect(Collectors.joining(" ")))
                            .strip())
                .collect(Collectors.joining(", ")))
        .isEqualTo(seers);
    assertThat(exposure.newest(house.person(owner), house.now(), 5)).containsExactly(told);
  }

  @Test
  void tellsNothingToThoseWhoDoNotSeeIt() {
    Goal goal = house.create("Anna", house.of("Anna").seenBy(Visibility.PRIVATE));
    for (String name : List.of("Kim", "Vera", "Hanna", "Adam")) {
      assertThat(exposure.exposure(house.person(name), goal.id().toString(), house.now()))
          .isEmpty();
    }
    assertThat(exposure.exposure(house.person("Anna"), "forged", house.now())).isEmpty();
  }

  @Test
  void handsOutWhatSomebodyOwnsAndSaidAndNothingOfOthers() {
    Goal goal = house.active("Anna", house.of("Anna").up("0", "9"));
    Person anna = house.person("Anna");
    Person bo = house.person("Bo");
    done(house.change.update(anna, goal.id(), Update.noChange("chat", "a"), house.now()));
    done(house.change.update(bo, goal.id(), Update.noChange("chat", "b"), house.now()));
    done(house.change.comment(bo, goal.id(), "Bra", List.of(), "c", house.now()));
    GoalData data = house.stage.get(GoalData.class);
    assertThat(data.of(anna))
        .extracting(thing -> thing.get("kind"))
        .containsExactly("goal", "update", "update", "agreement");
    assertThat(data.of(bo))
        .extracting(thing -> thing.get("kind"))
        .containsExactly("update", "update", "comment", "agreement");
    assertThat(data.of(bo).get(2)).containsEntry("words", "Bra");
    assertThat(data.of(anna).getFirst()).containsEntry("title", "Fler kunder");
    assertThat(data.of(house.person("Kim"))).isEmpty();
  }
}
