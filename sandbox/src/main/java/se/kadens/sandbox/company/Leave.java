package se.kadens.sandbox.company;

import java.time.LocalDate;

/** Days off: from the first day away until the first day back. */
public record Leave(String email, LocalDate from, LocalDate until) {}
