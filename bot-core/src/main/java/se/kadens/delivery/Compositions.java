package se.kadens.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import se.kadens.delivery.Composer.Addressed;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/**
 * What the notices of one batch are in words: composed together where their feature can, once the
 * first of them is wanted.
 */
final class Compositions {

  private static final Logger LOG = LoggerFactory.getLogger(Compositions.class);

  private final Composers composers;
  private final Clock clock;
  private final Supplier<Map<UUID, Composition>> together;

  Compositions(
      Composers composers, List<Notice> notices, Map<PersonId, Person> known, Clock clock) {
    this.composers = composers;
    this.clock = clock;
    List<Addressed> addressed =
        notices.stream()
            .flatMap(
                notice ->
                    Stream.ofNullable(known.get(notice.key().person()))
                        .map(person -> new Addressed(notice, person)))
            .toList();
    together = SingletonSupplier.of(() -> together(addressed));
  }

  private Map<UUID, Composition> together(List<Addressed> notices) {
    Map<UUID, Composition> composed = new HashMap<>();
    notices.stream()
        .filter(each -> composers.know(each.notice()))
        .collect(groupingBy(each -> composers.of(each.notice())))
        .forEach((composer, all) -> composed.putAll(together(composer, all)));
    return composed;
  }

  /** None where that fails: one by one, it shows which of them is broken. */
  private Map<UUID, Composition> together(Composer composer, List<Addressed> notices) {
    try {
      return composer.compose(notices, clock.instant());
    } catch (RuntimeException failure) {
      LOG.debug("notices of {} are composed one by one", composer.feature(), failure);
      return Map.of();
    }
  }

  Composition of(Notice notice, Person recipient) {
    Composition composed = together.get().get(notice.id());
    return composed == null
        ? composers.of(notice).compose(notice, recipient, clock.instant())
        : composed;
  }
}
