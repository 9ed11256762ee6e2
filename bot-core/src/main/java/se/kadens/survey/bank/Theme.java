package se.kadens.survey.bank;

import se.kadens.interview.Translated;

/** What several items are about. */
public record Theme(String key, Translated name) {}
