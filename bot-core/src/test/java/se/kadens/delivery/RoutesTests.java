package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Channel;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Stage;

/** Which of a person's channels a notice goes out on. */
class RoutesTests {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Trail FRESH =
      new Trail(null, List.of(), List.of(), List.of(), 0, null, null, 0, false, null);

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final MemoryChannel first = stage.channel();
  private final MemoryChannel second = stage.secondChannel();
  private final List<String> wishes = new ArrayList<>();
  private final Routes routes =
      new Routes(List.<Channel>of(first, second), (_, _, _) -> wishes.stream());
  private final Person anna = hire();

  private Person hire() {
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  @Test
  void takesTheFirstThatKnowsThePersonWhereNothingIsWished() {
    assertThat(on(FRESH)).containsExactly("memory");
    second.know(anna::equals);
    assertThat(on(FRESH)).containsExactly("memory");
    first.know(_ -> false);
    assertThat(on(FRESH)).containsExactly("second");
    second.know(_ -> false);
    assertThat(on(FRESH)).isEmpty();
  }

  @Test
  void takesTheBestWishThatCanBeFulfilled() {
    second.know(anna::equals);
    wishes.addAll(List.of("pigeon", "second", "memory"));
    assertThat(on(FRESH)).containsExactly("second");
  }

  @Test
  void wishesForNothingWhereThePersonIsNotKnown() {
    wishes.add("second");
    assertThat(on(FRESH)).containsExactly("memory");
  }

  @Test
  void takesNoneThatCouldNotReachThePerson() {
    second.know(anna::equals);
    wishes.add("second");
    Trail trail = FRESH.and("second", "blocked");
    assertThat(on(trail)).containsExactly("memory");
    assertThat(on(trail.and("memory", "gone"))).isEmpty();
  }

  @Test
  void returnsToOneThatWasSilentOnlyWhereThereIsNoOther() {
    second.know(anna::equals);
    wishes.add("second");
    Trail trail =
        new Trail("second", List.of(), List.of(), List.of("second"), 0, null, null, 0, false, null);
    assertThat(on(trail)).containsExactly("memory");
    assertThat(routes.leadAround(first, trail, anna)).isFalse();
    assertThat(on(trail.and("memory", "gone"))).containsExactly("second");
  }

  @Test
  void staysWhereItMayHaveArrived() {
    second.know(anna::equals);
    wishes.add("second");
    Trail trail =
        new Trail("memory", List.of(), List.of(), List.of(), 0, null, null, 1, true, null);
    assertThat(on(trail)).containsExactly("memory");
    assertThat(routes.leadElsewhere(trail, anna)).isFalse();
    assertThat(routes.leadAround(first, trail, anna)).isFalse();
  }

  private List<String> on(Trail trail) {
    return routes.of(claim(Urgency.SCHEDULED, trail), anna, NOW).stream()
        .map(Channel::name)
        .toList();
  }

  private Claim claim(Urgency urgency, Trail trail) {
    Notice notice =
        new Notice(
            UUID.randomUUID(),
            new NoticeKey(anna.workspace(), "errand", "1", anna.id(), "said"),
            "errand",
            "hello",
            urgency,
            NOW,
            NOW.plusSeconds(3600));
    return new Claim(notice, 1, 0, 0, null, null, trail);
  }
}
