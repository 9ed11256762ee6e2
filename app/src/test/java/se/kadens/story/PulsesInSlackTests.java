package se.kadens.story;

/** Pulses on Slack: whatever they see, Slack's rules let through. */
class PulsesInSlackTests extends Pulses {

  PulsesInSlackTests() {
    super(SlackHouse.alone());
  }

  @Override
  void chooses(Seat seat, String step) {
    seat.presses(step);
  }
}
