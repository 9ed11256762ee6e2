package se.kadens.teams;

import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Somebody who did something on Teams. */
sealed interface Visitor {

  Address address();

  record Known(Address address, Person person) implements Visitor {
    Language language() {
      return person.language();
    }

    TeamsPhrases phrases() {
      return new TeamsPhrases(language());
    }
  }

  /** A user who may be this person, and has not confirmed it yet. */
  record Unconfirmed(Address address, PersonId person, Language language) implements Visitor {}

  /** Nobody of ours. */
  record Stranger(Address address) implements Visitor {}
}
