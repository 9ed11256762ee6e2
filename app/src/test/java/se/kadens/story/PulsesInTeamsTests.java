package se.kadens.story;

/** Pulses on Teams: whatever they see, an Adaptive Card may hold. */
class PulsesInTeamsTests extends Pulses {

  PulsesInTeamsTests() {
    super(TeamsHouse.alone());
  }

  @Override
  void chooses(Seat seat, String step) {
    seat.picks(step);
  }
}
