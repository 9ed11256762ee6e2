package se.kadens.slack;

import se.kadens.language.Language;
import se.kadens.people.Person;
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

  /** Nobody of ours. */
  record Stranger(Team team, String userId, Language language) implements Visitor {}
}
