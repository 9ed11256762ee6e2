package se.kadens.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the feature that puts a notice into words. */
@Component
class Composers {

  private final Map<String, Composer> byFeature;

  Composers(List<Composer> composers) {
    byFeature =
        composers.stream().collect(Collectors.toMap(Composer::feature, Function.identity()));
  }

  Composer of(Notice notice) {
    return find(notice)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "notice %s is of a feature nobody composes: %s"
                        .formatted(notice.id(), notice.feature())));
  }

  /** Empty where another version of Kadens knows the feature, or once did. */
  Optional<Composer> find(Notice notice) {
    return Optional.ofNullable(byFeature.get(notice.feature()));
  }
}
