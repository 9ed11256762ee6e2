package se.kadens.survey.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.Slice;
import se.kadens.survey.ThreadMark;
import se.kadens.survey.Thresholds;

/**
 * What is released of what people wrote: all of it for everyone together, once enough have written,
 * and of one other attribute only, the department. Who wrote several comments, and when, is not
 * told.
 */
public final class Comments {

  private final Thresholds thresholds;
  private final Set<Slice> candidates;
  private final Random random;

  public Comments(Thresholds thresholds, Collection<Slice> candidates, Random random) {
    this.thresholds = thresholds;
    this.candidates = Set.copyOf(candidates);
    this.random = random;
  }

  /** In an order that says nothing. */
  public List<Comment> of(Collection<Item> items, List<Response> responses) {
    List<Comment> comments = new ArrayList<>();
    for (Item item : items) {
      if (item.measure() == Item.Measure.COMMENT) {
        comments.addAll(of(item, responses));
      }
    }
    Collections.shuffle(comments, random);
    return comments;
  }

  private List<Comment> of(Item item, List<Response> responses) {
    List<Comment> written = new ArrayList<>();
    for (Response response : responses) {
      Answers.comment(item, response)
          .ifPresent(
              text ->
                  written.add(
                      new Comment(item.key(), text, department(response), mark(item, response))));
    }
    if (written.size() < thresholds.comment() || !candidates.contains(Slice.EVERYONE)) {
      return List.of();
    }
    Set<Slice> shown = shown(written);
    return written.stream()
        .map(
            comment ->
                comment.department() != null && shown.contains(comment.department())
                    ? comment
                    : new Comment(comment.item(), comment.text(), null, comment.thread()))
        .toList();
  }

  /** Each at least as large as the threshold, and what is outside all of them nothing or so too. */
  private Set<Slice> shown(List<Comment> written) {
    Map<Slice, Integer> sizes = new TreeMap<>();
    for (Comment comment : written) {
      if (comment.department() != null) {
        sizes.merge(comment.department(), 1, Integer::sum);
      }
    }
    sizes.values().removeIf(size -> size < thresholds.comment());
    Set<Slice> shown = new TreeSet<>(sizes.keySet());
    int outside = written.size() - sizes.values().stream().mapToInt(Integer::intValue).sum();
    while (!shown.isEmpty() && outside > 0 && outside < thresholds.comment()) {
      Slice smallest =
          Collections.min(
              shown,
              Comparator.<Slice, Integer>comparing(sizes::get)
                  .thenComparing(Comparator.naturalOrder()));
      shown.remove(smallest);
      outside += sizes.getOrDefault(smallest, 0);
    }
    return shown;
  }

  private static @Nullable ThreadMark mark(Item item, Response response) {
    return response.answeredUnder().isEmpty()
        ? null
        : ThreadMark.of(response.answeredUnder(), item.key());
  }

  private @Nullable Slice department(Response response) {
    Optional<Slice> department =
        response.slices().stream()
            .filter(slice -> slice.kind() == Slice.Kind.DEPARTMENT && candidates.contains(slice))
            .min(Comparator.naturalOrder());
    return department.orElse(null);
  }
}
