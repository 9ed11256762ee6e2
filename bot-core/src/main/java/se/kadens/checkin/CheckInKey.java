package se.kadens.checkin;

import se.kadens.programme.ProgrammeId;

/** Which check-in it is, for the person at hand; carried by buttons, notices and interviews. */
record CheckInKey(ProgrammeId programme, String period) {

  static CheckInKey parse(String text) {
    int slash = text.indexOf('/');
    return new CheckInKey(ProgrammeId.parse(text.substring(0, slash)), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return programme + "/" + period;
  }
}
