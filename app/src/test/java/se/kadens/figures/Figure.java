package se.kadens.figures;

import java.util.List;

/** Something that is measured, from an empty database each time. */
interface Figure {

  /** As it is asked for on the command line. */
  String name();

  /** How many people it is about unless that is said. */
  int people();

  /** Whether it runs the jar, so that ways to run it can be compared. */
  default boolean usesJar() {
    return true;
  }

  /** Measures once. */
  List<Reading> measure(Bench bench) throws Exception;
}
