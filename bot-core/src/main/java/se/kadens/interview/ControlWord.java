package se.kadens.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person may type at any question instead of an answer, in either language. */
enum ControlWord {
  SKIP,
  BACK,
  FORM,
  LATER,
  CANCEL;

  static Optional<ControlWord> of(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return Stream.of(values()).filter(control -> control.words().contains(bare)).findFirst();
  }

  private Set<String> words() {
    return switch (this) {
      case SKIP -> Set.of("skip", "hoppa över");
      case BACK -> Set.of("back", "tillbaka");
      case FORM -> Set.of("form", "formulär");
      case LATER -> Set.of("later", "senare");
      case CANCEL -> Set.of("cancel", "avbryt");
    };
  }
}
