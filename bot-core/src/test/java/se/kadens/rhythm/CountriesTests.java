package se.kadens.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountriesTests {

  @Test
  void knowsTheCountryOfAZone() {
    assertThat(Countries.of(ZoneId.of("Europe/Stockholm"))).contains("SE");
    assertThat(Countries.of(ZoneId.of("America/New_York"))).contains("US");
    assertThat(Countries.of(ZoneId.of("Asia/Kolkata"))).contains("IN");
  }

  @Test
  void knowsNoCountryOfAnOffset() {
    assertThat(Stream.of("UTC", "Etc/GMT+3", "+02:00", "Z", "GMT", "CET"))
        .allSatisfy(zone -> assertThat(Countries.of(ZoneId.of(zone))).isEmpty());
  }

  @Test
  void answersForEveryZoneThereIs() {
    assertThat(ZoneId.getAvailableZoneIds())
        .allSatisfy(
            zone ->
                assertThat(Countries.of(ZoneId.of(zone)))
                    .satisfiesAnyOf(
                        country -> assertThat(country).isEmpty(),
                        country -> assertThat(country.orElseThrow()).matches("[A-Z]{2}")));
  }
}
