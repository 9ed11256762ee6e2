package se.kadens.story;

/** Plans on Slack: whatever they see, Slack's rules let through. */
class PulsePlansInSlackTests extends PulsePlans {

  PulsePlansInSlackTests() {
    super(SlackHouse.alone());
  }
}
