package se.kadens.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** What a person may choose who does not want to answer now. */
public enum Later {
  /** In an hour, also when that is after hours: it is what they asked for. */
  IN_AN_HOUR("in_an_hour"),
  /** At two the same day, if that is a while ahead. */
  THIS_AFTERNOON("this_afternoon"),
  /** At nine, or when their hours begin, on the next working day. */
  TOMORROW("tomorrow");

  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
  private static final LocalTime TOO_CLOSE = LocalTime.of(13, 30);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final String code;

  Later(String code) {
    this.code = code;
  }

  /** The word it is stored by. */
  public String code() {
    return code;
  }

  public static Optional<Later> ofCode(String code) {
    return Arrays.stream(values()).filter(later -> later.code.equals(code)).findFirst();
  }

  /** The moment that is meant by it now; empty when it can not be offered any more. */
  public Optional<Instant> from(Instant now, WorkingTime hours) {
    LocalDate today = now.atZone(hours.zone()).toLocalDate();
    LocalTime time = now.atZone(hours.zone()).toLocalTime();
    return switch (this) {
      case IN_AN_HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
      case THIS_AFTERNOON ->
          time.isBefore(TOO_CLOSE)
              ? Optional.of(LocalMoments.of(today, AFTERNOON, hours.zone()))
              : Optional.empty();
      case TOMORROW -> {
        LocalDate day = hours.calendar().nextWorkingDay(today);
        LocalTime hour = hours.includes(MORNING) ? MORNING : hours.start();
        yield Optional.of(LocalMoments.of(day, hour, hours.zone()));
      }
    };
  }
}
