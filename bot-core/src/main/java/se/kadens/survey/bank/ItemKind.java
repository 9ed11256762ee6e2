package se.kadens.survey.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kadens.interview.Kind;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Measure;

/** What a sort of item is called in JSON and in files. */
enum ItemKind {
  SCALE,
  ENPS,
  CHOICE,
  CHOICES,
  YES_NO,
  NUMBER,
  MOOD,
  TEXT,
  SHORT_TEXT;

  /** What an interview calls a text, and another name for one here. */
  private static final String LONG_TEXT = "long_text";

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What an interview calls it. */
  String interviewCode() {
    return switch (this) {
      case ENPS -> SCALE.code();
      case TEXT -> LONG_TEXT;
      case SCALE, CHOICE, CHOICES, YES_NO, NUMBER, MOOD, SHORT_TEXT -> code();
    };
  }

  /** Whether one end of its answers can be the good one. */
  boolean hasDirection() {
    return switch (this) {
      case SCALE, NUMBER, MOOD -> true;
      case ENPS, CHOICE, CHOICES, YES_NO, TEXT, SHORT_TEXT -> false;
    };
  }

  Measure measure(Kind kind) {
    return switch (this) {
      case SCALE ->
          kind instanceof Kind.Scale(int lowest, int highest, _, _) && lowest == 1 && highest == 5
              ? Measure.SCORE
              : Measure.NUMBER;
      case MOOD -> Measure.SCORE;
      case ENPS -> Measure.ENPS;
      case CHOICE, CHOICES, YES_NO -> Measure.CHOICE;
      case NUMBER -> Measure.NUMBER;
      case TEXT, SHORT_TEXT -> Measure.COMMENT;
    };
  }

  static Optional<ItemKind> ofCode(String code) {
    return code.equals(LONG_TEXT)
        ? Optional.of(TEXT)
        : Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  static String codes() {
    return Stream.concat(Stream.of(values()).map(ItemKind::code), Stream.of(LONG_TEXT))
        .collect(Collectors.joining(", "));
  }

  static ItemKind of(Item item) {
    return switch (item.question().kind()) {
      case Kind.Scale _ -> item.measure() == Measure.ENPS ? ENPS : SCALE;
      case Kind.OneOf _ -> CHOICE;
      case Kind.SeveralOf _ -> CHOICES;
      case Kind.YesNo _ -> YES_NO;
      case Kind.ANumber _ -> NUMBER;
      case Kind.AMood _ -> MOOD;
      case Kind.LongText _ -> TEXT;
      case Kind.ShortText _ -> SHORT_TEXT;
      case Kind.APerson _, Kind.ADate _ ->
          throw new IllegalArgumentException("no survey asks for people or days: " + item.key());
    };
  }
}
