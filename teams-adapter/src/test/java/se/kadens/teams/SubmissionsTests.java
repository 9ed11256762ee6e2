package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Value;

class SubmissionsTests {

  private static final Pressing FOREIGN = new Pressing.Foreign();

  @Test
  void readsAPress() {
    assertThat(Submissions.read(press()))
        .isEqualTo(new Pressing.Press(Samples.action("begin"), null, null));
    assertThat(Submissions.read(press().put("notice", Samples.NOTICE.toString())))
        .isEqualTo(new Pressing.Press(Samples.action("begin"), null, Samples.NOTICE));
  }

  @Test
  void readsWhatWasPicked() {
    ObjectNode data = press().put("d.0", "2026-11-27").put("p.1", Samples.BO.toString());

    assertThat(Submissions.read(data.deepCopy().put("picked", "d.0")))
        .isEqualTo(
            new Pressing.Press(
                Samples.action("begin"), new Value.Day(LocalDate.of(2026, 11, 27)), null));
    assertThat(Submissions.read(data.deepCopy().put("picked", "p.1")))
        .isEqualTo(
            new Pressing.Press(
                Samples.action("begin"), new Value.People(List.of(Samples.BO)), null));
    assertThat(Submissions.read(data.deepCopy().put("picked", "a.2").put("a.2", "chat:skip:1")))
        .isEqualTo(
            new Pressing.Press(new se.kadens.conversation.Action("chat", "skip", "1"), null, null));
  }

  @Test
  void takesAPressWithoutAPickForOneThatCarriesNothing() {
    assertThat(Submissions.read(press().put("picked", "p.1")))
        .isEqualTo(new Pressing.Press(Samples.action("begin"), null, null));
    assertThat(Submissions.read(press().put("picked", "a.1"))).isEqualTo(FOREIGN);
  }

  @Test
  void readsAForm() {
    assertThat(Submissions.read(Samples.typed()))
        .isEqualTo(
            new Pressing.Submit(
                Samples.action("submit"),
                Map.of(
                    "mood", new Value.Picked(Set.of("great")),
                    "done", new Value.Words("Allt"),
                    "hours", new Value.Words("trettio"),
                    "topics", new Value.Picked(Set.of("good", "great")),
                    "who", new Value.People(List.of(Samples.EVA)),
                    "whom", new Value.People(List.of(Samples.BO, Samples.EVA)),
                    "day", new Value.Day(LocalDate.of(2026, 11, 28))),
                Samples.FORM));
  }

  @Test
  void leavesOutWhatIsEmptyAndWhatNobodyAskedFor() {
    ObjectNode data = form().put("t.a", " \n").put("c.b", "").put("d.c", "").putNull("t.d");
    data.put("x.e", "x").put("f", "y").put("p.g", ",").put("d.h", "friday");
    data.put("c.i", "%zz");

    assertThat(((Pressing.Submit) Submissions.read(data)).values()).isEmpty();
  }

  @Test
  void choosesNobodyForANameThatWasOnlyTyped() {
    ObjectNode data = form().put("p.who", "Bo Ek").put("p.whom", "Eva," + Samples.BO);

    assertThat(((Pressing.Submit) Submissions.read(data)).values())
        .isEqualTo(Map.of("whom", new Value.People(List.of(Samples.BO))));
    assertThat(Submissions.read(press().put("picked", "p.a").put("p.a", "Bo")))
        .isEqualTo(new Pressing.Press(Samples.action("begin"), null, null));
  }

  @Test
  void readsNumbersListsAndTimesThatOtherClientsSend() {
    ObjectNode data = form().put("n.hours", 3.5).put("d.day", "2026-11-27T00:00:00Z");
    data.putArray("m.topics").add("a").add("b");

    assertThat(((Pressing.Submit) Submissions.read(data)).values())
        .containsEntry("hours", new Value.Words("3.5"))
        .containsEntry("day", new Value.Day(LocalDate.of(2026, 11, 27)))
        .containsEntry("topics", new Value.Picked(Set.of("a", "b")));
  }

  @Test
  void keepsWordsToTheLetter() {
    assertThat(((Pressing.Submit) Submissions.read(form().put("t.a", " a\u0000,b% \n"))).values())
        .containsEntry("a", new Value.Words(" a\u0000,b% \n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "begin", "a:b", "\u0000"})
  void takesWhatIsNoActionForForeign(String token) {
    assertThat(Submissions.read(CardJson.object().put("kadens", token))).isEqualTo(FOREIGN);
  }

  @Test
  void takesForgedDataForForeign() {
    assertThat(Submissions.read(null)).isEqualTo(FOREIGN);
    assertThat(Submissions.read(CardJson.array())).isEqualTo(FOREIGN);
    assertThat(Submissions.read(CardJson.object())).isEqualTo(FOREIGN);
    assertThat(Submissions.read(CardJson.object().put("kadens", 7))).isEqualTo(FOREIGN);
    assertThat(Submissions.read(press().put("notice", "1-1-1-1-1"))).isEqualTo(FOREIGN);
    assertThat(Submissions.read(press().put("form", "x"))).isEqualTo(FOREIGN);
    assertThat(Submissions.read(press().putNull("form"))).isEqualTo(FOREIGN);
    assertThat(Submissions.read(press().put("picked", "t.a").put("t.a", "x"))).isEqualTo(FOREIGN);
    assertThat(Submissions.read(CardJson.object().put("kadens", "a:b:" + "c".repeat(200))))
        .isEqualTo(FOREIGN);
  }

  @Test
  void takesTooMuchForForeign() {
    ObjectNode many = form();
    for (int i = 0; i < 300; i++) {
      many.put("t." + i, "x");
    }

    assertThat(Submissions.read(many)).isEqualTo(FOREIGN);
    assertThat(Submissions.read(form().put("t.a", "x".repeat(100_001)))).isEqualTo(FOREIGN);
    assertThat(Submissions.read(form().put("m.a", "x,".repeat(1001)))).isEqualTo(FOREIGN);
  }

  @Test
  void readsAnythingWithoutFailing() {
    for (int seed = 0; seed < 20_000; seed++) {
      JsonNode data = anything(new Random(seed), 0);
      assertThat(Submissions.read(data)).as("seed %s", seed).isNotNull();
    }
  }

  private static final List<String> NAMES =
      List.of(
          "kadens", "notice", "form", "picked", "t.a", "n.b", "c.c", "m.d", "p.e", "d.f", "a.g");

  private static final List<String> WORDS =
      List.of(
          "",
          "a:b:c",
          "::",
          "t.a",
          "p.e",
          "d.f",
          "a.g",
          "2026-11-27",
          "2026-13-45",
          "T",
          ",",
          "%",
          "%E0%A4%A",
          "a,b",
          "\u0000",
          "\uD800",
          Samples.FORM.toString(),
          "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
          "+999999999-01-01");

  private static JsonNode anything(Random random, int depth) {
    JsonNodeFactory some = JsonNodeFactory.instance;
    return switch (depth == 0 ? 9 : random.nextInt(depth > 3 ? 7 : 10)) {
      case 0, 1, 2 -> some.textNode(WORDS.get(random.nextInt(WORDS.size())));
      case 3 -> some.numberNode(random.nextLong());
      case 4 -> some.numberNode(random.nextDouble());
      case 5 -> some.booleanNode(random.nextBoolean());
      case 6 -> some.nullNode();
      case 7 -> some.arrayNode().add(anything(random, depth + 1)).add(anything(random, depth + 1));
      default -> {
        ObjectNode object = some.objectNode();
        for (int i = random.nextInt(8); i >= 0; i--) {
          object.set(NAMES.get(random.nextInt(NAMES.size())), anything(random, depth + 1));
        }
        yield object;
      }
    };
  }

  private static ObjectNode press() {
    return CardJson.object().put("kadens", Samples.action("begin").token());
  }

  private static ObjectNode form() {
    return press().put("form", Samples.FORM.toString());
  }
}
