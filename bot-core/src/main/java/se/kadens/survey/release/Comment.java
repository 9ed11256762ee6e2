package se.kadens.survey.release;

import org.jspecify.annotations.Nullable;
import se.kadens.survey.Slice;
import se.kadens.survey.ThreadMark;

/**
 * What somebody wrote, released.
 *
 * @param item the key of what was asked
 * @param department under which it may be shown besides everyone's
 * @param thread by what its author finds it again
 */
public record Comment(
    String item, String text, @Nullable Slice department, @Nullable ThreadMark thread) {}
