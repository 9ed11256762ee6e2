package se.kadens.interview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a kind is called in JSON, and the fields that only it has. */
enum KindName {
  SHORT_TEXT,
  LONG_TEXT,
  NUMBER,
  SCALE,
  MOOD,
  YES_NO,
  CHOICE,
  CHOICES,
  PERSON,
  DATE;

  Set<String> fields() {
    return switch (this) {
      case NUMBER -> Set.of("unit");
      case SCALE -> Set.of("lowest", "highest", "labels");
      case CHOICE, CHOICES -> Set.of("options");
      case SHORT_TEXT, LONG_TEXT, MOOD, YES_NO, PERSON, DATE -> Set.of();
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<KindName> ofCode(String code) {
    return Arrays.stream(values()).filter(name -> name.code().equals(code)).findFirst();
  }

  static String codes() {
    return Stream.of(values()).map(KindName::code).collect(Collectors.joining(", "));
  }

  static KindName of(Kind kind) {
    return switch (kind) {
      case Kind.ShortText _ -> SHORT_TEXT;
      case Kind.LongText _ -> LONG_TEXT;
      case Kind.ANumber _ -> NUMBER;
      case Kind.Scale _ -> SCALE;
      case Kind.AMood _ -> MOOD;
      case Kind.YesNo _ -> YES_NO;
      case Kind.OneOf _ -> CHOICE;
      case Kind.SeveralOf _ -> CHOICES;
      case Kind.APerson _ -> PERSON;
      case Kind.ADate _ -> DATE;
    };
  }
}
