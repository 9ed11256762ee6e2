package se.kadens.survey.release;

import org.jspecify.annotations.Nullable;
import se.kadens.survey.Slice;

/**
 * What somebody wrote, released.
 *
 * @param item the key of what was asked
 * @param department under which it may be shown besides everyone's
 */
public record Comment(String item, String text, @Nullable Slice department) {}
