package se.kadens.survey.bank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.kadens.interview.Kind;
import se.kadens.survey.Item;

/** How long items take to answer: our estimate, from reading a line and pressing a button. */
public final class AnsweringTime {

  private AnsweringTime() {}

  /** Minutes for all the items, begun ones counted whole. */
  public static int minutes(List<Item> items) {
    return minutes(items.stream().mapToInt(AnsweringTime::seconds));
  }

  /** Minutes for so many of the items, whichever those are. */
  static int minutesForAny(int asked, List<Item> items) {
    return minutes(
        items.stream()
            .map(AnsweringTime::seconds)
            .sorted(Comparator.reverseOrder())
            .limit(asked)
            .mapToInt(Integer::intValue));
  }

  static int seconds(Item item) {
    return switch (item.question().kind()) {
      case Kind.Scale _, Kind.AMood _, Kind.YesNo _ -> 8;
      case Kind.OneOf _, Kind.APerson _, Kind.ADate _ -> 12;
      case Kind.SeveralOf _, Kind.ANumber _ -> 15;
      case Kind.ShortText _ -> 20;
      case Kind.LongText _ -> 40;
    };
  }

  private static int minutes(IntStream seconds) {
    return Math.ceilDiv(seconds.sum(), 60);
  }
}
