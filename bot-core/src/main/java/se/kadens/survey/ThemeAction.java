package se.kadens.survey;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * What was decided about a theme after its result was released.
 *
 * @param waveNumber of the wave whose result it is about
 * @param group everyone, which settles it for every department too, or a department
 * @param by absent where it came from another program
 */
public record ThemeAction(
    WorkspaceId workspace,
    WaveId wave,
    int waveNumber,
    String theme,
    Slice group,
    Kind kind,
    String words,
    @Nullable PersonId by,
    Instant at) {

  /** Whether something is done. */
  public enum Kind {
    ACTION,
    /** Nothing is done, and the words say why. */
    NONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it decides what waits there. */
  public boolean settles(Waiting waiting) {
    return theme.equals(waiting.theme())
        && (group.equals(Slice.EVERYONE) || group.equals(waiting.group()));
  }
}
