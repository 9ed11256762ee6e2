package se.kadens.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.digest.DigestSection.Line;
import se.kadens.digest.DigestSection.Rank;

/**
 * What a summary says before its details, by rank. When there is too much of it, the lines below
 * {@link Rank#GOALS} move together: those of one rank first, then neighbours two and two, then more
 * of them, from the bottom up. What has no room even so is cut from the bottom, and counted.
 *
 * @param cut how many lines are not among the blocks
 */
record DigestLines(List<Block> blocks, int cut) {

  /** A manager reads no more than this before choosing what to open. */
  static final int MOST = 12;

  private static final String BETWEEN = " · ";

  /** Some lines in one block. */
  private record Piece(Rank rank, Block block, int lines) {

    boolean mayMove() {
      return rank.compareTo(Rank.GOALS) > 0 && block instanceof Paragraph;
    }

    Piece and(Piece next) {
      Paragraph whole =
          new Paragraph(
              ((Paragraph) block).text().and(BETWEEN).and(((Paragraph) next.block).text()));
      return new Piece(rank, whole, lines + next.lines);
    }
  }

  DigestLines {
    blocks = List.copyOf(blocks);
  }

  static DigestLines all(List<Line> lines) {
    return new DigestLines(inOrder(lines).stream().map(Piece::block).toList(), 0);
  }

  static DigestLines fitting(List<Line> lines) {
    List<Piece> pieces = inOrder(lines);
    moveTogether(pieces, (one, next) -> one.rank == next.rank);
    moveTogether(pieces, (one, next) -> one.lines == 1 && next.lines == 1);
    moveTogether(pieces, (_, _) -> true);
    if (pieces.size() <= MOST) {
      return new DigestLines(pieces.stream().map(Piece::block).toList(), 0);
    }
    List<Piece> kept = pieces.subList(0, MOST - 1);
    int said = kept.stream().mapToInt(Piece::lines).sum();
    return new DigestLines(kept.stream().map(Piece::block).toList(), lines.size() - said);
  }

  private static List<Piece> inOrder(List<Line> lines) {
    return new ArrayList<>(
        lines.stream()
            .sorted(Comparator.comparing(Line::rank))
            .map(line -> new Piece(line.rank(), line.block(), 1))
            .toList());
  }

  /** From the bottom up, for as long as there are too many. */
  private static void moveTogether(List<Piece> pieces, BiPredicate<Piece, Piece> belongTogether) {
    for (int i = pieces.size() - 2; i >= 0 && pieces.size() > MOST; i--) {
      Piece one = pieces.get(i);
      Piece next = pieces.get(i + 1);
      if (one.mayMove() && next.mayMove() && belongTogether.test(one, next)) {
        pieces.set(i, one.and(next));
        pieces.remove(i + 1);
      }
    }
  }
}
