package se.kadens.slack;

import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.slack.SlackTeams.Team;

/** Somebody who did something on Slack. */
sealed interface Visitor {

  Team team();

  String userId();

  Language language();

  default SlackPhrases phrases() {
    return new SlackPhrases(language());
  }

  record Known(Team team, String userId, Person person) implements Visitor {
    @Override
    public Language language() {
      return person.language();
    }
  }

  /**
   * Nobody of ours as far as we know.
   *
   * @param perhaps whom they have the address of, who has not said yet that it is them
   */
  record Stranger(Team team, String userId, Language language, @Nullable PersonId perhaps)
      implements Visitor {}
}
