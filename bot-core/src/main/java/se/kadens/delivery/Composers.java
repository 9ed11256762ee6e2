package se.kadens.delivery;

import java.util.List;
import java.util.Map;
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
    Composer composer = byFeature.get(notice.feature());
    if (composer == null) {
      throw new IllegalStateException(
          "notice " + notice.id() + " is of a feature nobody composes: " + notice.feature());
    }
    return composer;
  }
}
