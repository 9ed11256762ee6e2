package se.kadens.api;

/** What is wrong with one part of a request, by its path, such as {@code questions[0].kind}. */
record FieldError(String field, String message) {}
