package se.kadens.home;

import java.util.List;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What one can type. */
final class HelpPhrases {

  private static final Wording WORDING = Wording.beside(HelpPhrases.class);

  private final Person person;

  HelpPhrases(Person person) {
    this.person = person;
  }

  Text intro() {
    return text("help_intro");
  }

  Text lost() {
    return text("lost");
  }

  List<Text> forAll() {
    return List.of(
        text("help_check_in"),
        text("help_away"),
        text("help_home"),
        text("help_settings"),
        text("help_why"));
  }

  Text goals() {
    return text("help_goals");
  }

  List<Text> onGoals() {
    return List.of(text("help_goals_list"), text("help_goals_new"), text("help_goals_idea"));
  }

  Text feedback() {
    return text("help_feedback");
  }

  List<Text> onFeedback() {
    return List.of(
        text("help_feedback_give"), text("help_feedback_ask"), text("help_feedback_kudos"));
  }

  Text meetings() {
    return text("help_meetings");
  }

  List<Text> onMeetings() {
    return List.of(text("help_meetings_agenda"), text("help_meetings_actions"));
  }

  Text privacy() {
    return text("help_privacy");
  }

  List<Text> onPrivacy() {
    return List.of(text("help_privacy_who"), text("help_privacy_data"));
  }

  Text company() {
    return text("help_company");
  }

  Text channel() {
    return text("help_channel");
  }

  Text summary() {
    return text("help_summary");
  }

  Text programme() {
    return text("help_programme");
  }

  Text calendar() {
    return text("help_calendar");
  }

  /** What surveys show a manager. */
  Text lineResults() {
    return text("help_line_results");
  }

  List<Text> onSurveys() {
    return List.of(
        text("help_pulse"), text("help_results"), text("help_comments"), text("help_follow_up"));
  }

  Text people() {
    return text("help_people");
  }

  /** What HR decides for goals and praise. */
  List<Text> onRules() {
    return List.of(text("help_goal_settings"), text("help_values"));
  }

  private Text text(String key) {
    return WORDING.text(person.language(), key, Map.of());
  }
}
