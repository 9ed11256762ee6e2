package se.kadens.practice;

import java.time.Instant;
import java.time.LocalDate;
import se.kadens.programme.Programme;

/** Brings the sample company in: its people, their leave, and its weekly programme. */
interface Founding {
  Programme found(LocalDate monday, Instant now);
}
