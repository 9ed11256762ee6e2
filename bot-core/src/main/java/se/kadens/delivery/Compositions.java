package se.kadens.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composer.Addressed;
import se.kadens.people.Person;
import se.kadens.storage.Together;

/**
 * Has notices put into words: those that are wanted at the same time together, where their feature
 * can.
 */
@Component
class Compositions {

  private static final Logger LOG = LoggerFactory.getLogger(Compositions.class);

  private final Composers composers;
  private final Lanes lanes;
  private final Clock clock;
  private final Map<String, Together<Addressed, Optional<Composition>>> together =
      new ConcurrentHashMap<>();

  Compositions(Composers composers, Lanes lanes, Clock clock) {
    this.composers = composers;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Takes a desk itself, so it is not to be called at one. */
  Composition of(Notice notice, Person recipient) {
    Composer composer = composers.of(notice);
    return together
        .computeIfAbsent(
            notice.feature(),
            _ -> Together.doing(all -> lanes.atDesk(() -> composed(composer, all))))
        .ask(new Addressed(notice, recipient))
        .orElseGet(() -> lanes.atDesk(() -> composer.compose(notice, recipient, clock.instant())));
  }

  /** None where that fails: one by one, it shows which of them is broken. */
  private List<Optional<Composition>> composed(Composer composer, List<Addressed> notices) {
    Map<UUID, Composition> composed = Map.of();
    try {
      composed = composer.compose(notices, clock.instant());
    } catch (RuntimeException failure) {
      LOG.warn(
          "{} notices of {} are composed one by one", notices.size(), composer.feature(), failure);
    }
    Map<UUID, Composition> known = composed;
    return notices.stream()
        .map(each -> Optional.ofNullable(known.get(each.notice().id())))
        .toList();
  }
}
