package se.kadens;

/** A setting by the name an operator knows and by ours. */
record Setting(String name, String property) {

  String isNotSet(String what) {
    return "%s is not set: %s.".formatted(name, what);
  }
}
