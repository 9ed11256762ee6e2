package se.kadens.survey.release;

import se.kadens.survey.Cell;

/**
 * A cell of the table of a wave.
 *
 * @param toRespondents whether those who answered may see it too: each of them knows one answer
 *     already, and so more could be computed (a group of theirs is looked at besides, see {@link
 *     Viewer})
 */
public record Released(Cell cell, boolean toRespondents) {}
