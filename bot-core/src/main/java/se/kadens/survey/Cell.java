package se.kadens.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is released of one item, or theme, for one group.
 *
 * @param item an item's key; a theme's is {@code theme:} and its key
 */
public record Cell(Slice slice, String item, Content content) {

  public static final String THEME = "theme:";

  /** What may be seen. */
  public sealed interface Content {}

  /**
   * What the answers come to.
   *
   * @param n how many people answered it
   * @param mean absent for choices
   * @param favourable share from 0 to 1; absent but for scores and themes (rule R2)
   * @param enps absent but for eNPS
   * @param distribution how many chose each step or option, from the lowest or first on; empty
   *     while fewer answered than a distribution needs
   */
  public record Shown(
      int n,
      @Nullable Double mean,
      @Nullable Double favourable,
      @Nullable Enps enps,
      List<Integer> distribution)
      implements Content {

    public Shown {
      distribution = List.copyOf(distribution);
    }
  }

  /**
   * The eNPS in whole points with half the width of its 95 % interval (rule R1b).
   *
   * @param score from −100 to 100
   */
  public record Enps(int score, double margin) {}

  /** Too few answered for it to be shown, or it would give others away. */
  public record Suppressed() implements Content {}

  /**
   * Everybody answered the same, from the bad half of the scale: what, would be known of each of
   * them (rule R8b).
   *
   * @param distribution whether enough answered for a distribution
   */
  public record Alike(boolean distribution) implements Content {}

  /** Nobody answered it. */
  public record NoData() implements Content {}
}
