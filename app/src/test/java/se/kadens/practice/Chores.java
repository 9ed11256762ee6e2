package se.kadens.practice;

import java.time.Instant;
import se.kadens.checkin.CloseCheckIns;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.goal.GoalReports;
import se.kadens.interview.Interviewer;
import se.kadens.meeting.MeetingRounds;
import se.kadens.survey.AskInvited;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.OpenScheduled;

/** What the scheduler wakes again and again, woken at a moment of the practice's own clock. */
class Chores {

  private final OpenDueCheckIns open;
  private final CloseCheckIns close;
  private final Interviewer interviewer;
  private final MeetingRounds meetings;
  private final GoalReports goalReports;
  private final OpenScheduled surveys;
  private final AskInvited invited;
  private final CloseWaves waves;

  Chores(
      OpenDueCheckIns open,
      CloseCheckIns close,
      Interviewer interviewer,
      MeetingRounds meetings,
      GoalReports goalReports,
      OpenScheduled surveys,
      AskInvited invited,
      CloseWaves waves) {
    this.open = open;
    this.close = close;
    this.interviewer = interviewer;
    this.meetings = meetings;
    this.goalReports = goalReports;
    this.surveys = surveys;
    this.invited = invited;
    this.waves = waves;
  }

  void at(Instant now) {
    close.at(now);
    waves.at(now);
    interviewer.expire(now);
    open.at(now);
    surveys.at(now);
    invited.at(now);
    meetings.at(now);
    goalReports.at(now);
  }
}
