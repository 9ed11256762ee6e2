package se.kadens.people;

/** Who a user of a channel turned out to be. */
public sealed interface Met {

  /** This person, beyond doubt. */
  record Known(PersonId person) implements Met {}

  /**
   * A user with the verified address of this person, who is known on another channel and has not
   * confirmed yet that it is them.
   */
  record Unconfirmed(PersonId person) implements Met {}

  /** Nobody of the company. */
  record Nobody() implements Met {}
}
