package se.kadens.language;

import java.util.List;

/** How names are bent and listed in a language. */
public final class Names {

  private Names() {}

  /** "Bos" and "Lars" in Swedish, "Bo’s" and "Lars’s" in English. */
  public static String genitive(String name, Language language) {
    return switch (language) {
      case ENGLISH -> name + "’s";
      case SWEDISH -> endsInSibilant(name) ? name : name + "s";
    };
  }

  private static boolean endsInSibilant(String name) {
    return !name.isEmpty() && "sxzSXZ".indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  /** "Eva", "Eva och Kim", "Eva, Kim och Ola". */
  public static String list(List<String> names, Language language) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String and =
        switch (language) {
          case ENGLISH -> " and ";
          case SWEDISH -> " och ";
        };
    return String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
  }
}
