package se.kadens.rhythm;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Optional;

/** Which country a zone's people live in, as far as the zone tells. */
public final class Countries {

  private static final String THE_WORLD = "001";

  private Countries() {}

  /** The ISO 3166 code of a zone's country; empty for offsets and zones of no country. */
  public static Optional<String> of(ZoneId zone) {
    try {
      return Optional.of(TimeZone.getRegion(zone.getId()))
          .filter(region -> !region.equals(THE_WORLD));
    } catch (IllegalArgumentException notInTheZoneDatabase) {
      return Optional.empty();
    }
  }
}
