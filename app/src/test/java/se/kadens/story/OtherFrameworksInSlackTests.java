package se.kadens.story;

/** A quarter by other frameworks on Slack: whatever they see, Slack's rules let through. */
class OtherFrameworksInSlackTests extends OtherFrameworks {

  OtherFrameworksInSlackTests() {
    super(SlackHouse.alone());
  }
}
