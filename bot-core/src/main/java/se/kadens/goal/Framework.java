package se.kadens.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of managing performance a goal belongs to. */
public enum Framework {
  /** Objectives and key results. */
  OKR,
  /** Management by objectives. */
  MBO,
  /** Balanced Scorecard. */
  BSC,
  SMART,
  /** A key performance indicator by itself. */
  KPI;

  /** As the file and the store have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Framework> ofCode(String code) {
    return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
