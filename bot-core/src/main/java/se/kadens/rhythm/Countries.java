package se.kadens.rhythm;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Which country a zone's people live in, as far as the zone tells. */
public final class Countries {

  private static final String THE_WORLD = "001";

  /** Clocks of many countries, which the zone database links to a city in one of them. */
  private static final Set<String> SHARED_CLOCKS =
      Set.of(
          "CET", "EET", "MET", "WET", "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT",
          "PST8PDT");

  private Countries() {}

  /** The ISO 3166 code of a zone's country; empty for offsets and zones of no country. */
  public static Optional<String> of(ZoneId zone) {
    if (SHARED_CLOCKS.contains(zone.getId())) {
      return Optional.empty();
    }
    try {
      return Optional.of(TimeZone.getRegion(zone.getId()))
          .filter(region -> !region.equals(THE_WORLD));
    } catch (IllegalArgumentException notInTheZoneDatabase) {
      return Optional.empty();
    }
  }
}
