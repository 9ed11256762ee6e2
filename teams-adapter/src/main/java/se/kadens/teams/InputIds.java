package se.kadens.teams;

/** How the ids of inputs begin: with their kind, so that reading them needs no form. */
enum InputIds {
  TEXT("t."),
  NUMBER("n."),
  CHOICE("c."),
  CHOICES("m."),
  PEOPLE("p."),
  DAY("d."),
  /** A menu's: what is picked is itself an action. */
  ACTION("a.");

  private final String prefix;

  InputIds(String prefix) {
    this.prefix = prefix;
  }

  String of(String name) {
    return prefix + name;
  }

  boolean begins(String id) {
    return id.startsWith(prefix);
  }

  /** The name of the field; only for ids that begin so. */
  String name(String id) {
    return id.substring(prefix.length());
  }
}
