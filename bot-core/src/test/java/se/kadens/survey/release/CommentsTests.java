package se.kadens.survey.release;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.survey.release.Sample.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Answer;
import se.kadens.interview.Kind;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.Thresholds;

class CommentsTests {

  private static final Item WHY =
      Sample.item("why", null, Item.Measure.COMMENT, new Kind.LongText());
  private static final Slice PRODUCT = department("Product");
  private static final Slice SALES = department("Sales");
  private static final Slice LEGAL = department("Legal");

  private static List<Response> written(Slice department, int people) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      responses.add(
          new Response(
              Set.of(Slice.EVERYONE, department, Sample.team("t")),
              Map.of("why", new Answer.Words(department.key() + i))));
    }
    return responses;
  }

  private static List<Comment> released(List<Response> responses) {
    return new Comments(
            Thresholds.USUAL, List.of(Slice.EVERYONE, PRODUCT, SALES, LEGAL), new Random(1))
        .of(List.of(WHY), responses);
  }

  @SafeVarargs
  private static List<Comment> released(List<Response>... departments) {
    List<Response> all = new ArrayList<>();
    for (List<Response> department : departments) {
      all.addAll(department);
    }
    return released(all);
  }

  private static Map<String, Long> byDepartment(List<Comment> comments) {
    return comments.stream()
        .collect(Collectors.groupingBy(CommentsTests::name, Collectors.counting()));
  }

  private static String name(Comment comment) {
    @Nullable Slice department = comment.department();
    return department == null ? "none" : department.key();
  }

  @Test
  void areUntoldUntilTenHaveWritten() {
    assertThat(released(written(PRODUCT, 9))).isEmpty();
    assertThat(released(written(PRODUCT, 10))).hasSize(10);
  }

  @Test
  void areTestedByTheirOwnQuestion() {
    List<Response> responses = new ArrayList<>(written(PRODUCT, 9));
    responses.add(new Response(Set.of(PRODUCT), Map.of("why", new Answer.Words(" "))));
    responses.add(new Response(Set.of(PRODUCT), Map.of("how", new Answer.Words("So"))));
    assertThat(released(responses)).isEmpty();
  }

  @Test
  void standUnderADepartmentOfTenWhoLeaveNobodyOrTen() {
    assertThat(byDepartment(released(written(PRODUCT, 10), written(SALES, 11))))
        .isEqualTo(Map.of("Product", 10L, "Sales", 11L));
    assertThat(byDepartment(released(written(PRODUCT, 12), written(SALES, 5), written(LEGAL, 5))))
        .isEqualTo(Map.of("Product", 12L, "none", 10L));
  }

  @Test
  void hideTheSmallestDepartmentAmongTooFew() {
    assertThat(byDepartment(released(written(PRODUCT, 12), written(SALES, 10), written(LEGAL, 4))))
        .isEqualTo(Map.of("Product", 12L, "none", 14L));
    assertThat(byDepartment(released(written(PRODUCT, 12), written(LEGAL, 4))))
        .isEqualTo(Map.of("none", 16L));
  }

  @Test
  void standUnderNoDepartmentThatWasNoCandidate() {
    List<Comment> comments =
        new Comments(Thresholds.USUAL, List.of(Slice.EVERYONE, SALES), new Random(1))
            .of(List.of(WHY), written(PRODUCT, 10));
    assertThat(byDepartment(comments)).isEqualTo(Map.of("none", 10L));
  }

  @Test
  void comeInNoOrderAndEachOnce() {
    List<Comment> comments = released(written(PRODUCT, 30));
    assertThat(comments).extracting(Comment::item).containsOnly("why");
    assertThat(comments).extracting(Comment::text).doesNotHaveDuplicates().hasSize(30);
    assertThat(comments.stream().map(Comment::text).toList())
        .isNotEqualTo(comments.stream().map(Comment::text).sorted().toList())
        .doesNotContainSequence("Product0", "Product1", "Product2");
  }
}
