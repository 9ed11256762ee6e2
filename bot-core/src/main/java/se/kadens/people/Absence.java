package se.kadens.people;

import java.time.LocalDate;

/** Days on which somebody is away, from the first, included, to the first day back, excluded. */
public record Absence(LocalDate from, LocalDate until) {}
