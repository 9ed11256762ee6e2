package se.kadens.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.kadens.checkin.CheckInPart;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Every;

/** Asks within check-ins what a test tells it to ask, and nothing unless it is told. */
public final class SparePart implements CheckInPart {

  private final String prefix;
  private final int order;
  private final List<String> told = new ArrayList<>();
  private BiFunction<Moment, Every, List<Question>> asks = (_, _) -> List.of();
  private BiConsumer<Interview, Moment> whenTold = (_, _) -> {};

  SparePart(String prefix, int order) {
    this.prefix = prefix;
    this.order = order;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public int order() {
    return order;
  }

  public void ask(Function<Moment, List<Question>> questions) {
    ask((moment, _) -> questions.apply(moment));
  }

  /** What is asked depends on how often the programme asks, too. */
  public void ask(BiFunction<Moment, Every, List<Question>> questions) {
    asks = questions;
  }

  public void whenTold(BiConsumer<Interview, Moment> whatever) {
    whenTold = whatever;
  }

  /** What it was told, in order. */
  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public Map<PersonId, List<Question>> questions(List<Moment> moments, Every every) {
    return moments.stream()
        .collect(Collectors.toMap(each -> each.person().id(), each -> asks.apply(each, every)));
  }

  @Override
  public void stored(Interview interview, Moment moment) {
    told.add("stored");
    whenTold.accept(interview, moment);
  }

  @Override
  public void submitted(Interview interview, Moment moment) {
    told.add("submitted");
    whenTold.accept(interview, moment);
  }

  void startAfresh() {
    told.clear();
    asks = (_, _) -> List.of();
    whenTold = (_, _) -> {};
  }
}
