package se.kadens.sandbox.teams;

/** What a search offers. */
public record Choice(String title, String value) {}
