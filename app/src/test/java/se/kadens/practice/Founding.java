package se.kadens.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import se.kadens.people.Workspaces;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.sandbox.company.Leave;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.SlackSandbox;

/**
 * Brings the sample company in, as an operator would: its people, goals and programme, and a leave.
 */
@Lazy
class Founding {

  static final String PROGRAMME = "Weekly";

  private static final String WEEKLY =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"},
       "close": {"after": "P4D", "at": "17:00"},
       "remind": [{"after": "P2D"}, {"before_close": "PT4H"}],
       "questions": [
         {"key": "mood", "kind": "mood", "required": true,
          "text": {"en": "How was your week?", "sv": "Hur var veckan?"}},
         {"key": "blockers", "kind": "long_text",
          "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"},
          "nothing": {"en": "No, nothing", "sv": "Nej, inget"},
          "follow_up": {"when": {"answered": true}, "question":
            {"key": "help", "kind": "yes_no",
             "text": {"en": "Should your manager do something about it?",
                      "sv": "Ska din chef göra något åt det?"}}}},
         {"key": "plan", "kind": "long_text",
          "text": {"en": "What are you aiming for next week?",
                   "sv": "Vad siktar du på nästa vecka?"},
          "help": {"en": "One line for each thing.", "sv": "En rad per sak."}}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}
      """;

  private final SlackSandbox slack;
  private final Programmes programmes;
  private final Workspaces workspaces;
  private final Administration administration;

  Founding(
      SlackSandbox slack,
      Programmes programmes,
      Workspaces workspaces,
      Administration administration) {
    this.slack = slack;
    this.programmes = programmes;
    this.workspaces = workspaces;
    this.administration = administration;
  }

  Programme found(LocalDate monday) {
    administration.put("people", "text/csv; charset=utf-8", SampleCompany.csv());
    administration.put("goals", "text/csv; charset=utf-8", SampleCompany.goals(monday));
    administration.put("programmes/" + PROGRAMME, "application/json", WEEKLY);
    goOnLeave(SampleCompany.leave(monday));
    return programmes.find(workspaces.home().id(), PROGRAMME).orElseThrow();
  }

  private void goOnLeave(Leave leave) {
    DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM", Locale.of("sv"));
    String user = SampleCompany.withEmail(leave.email()).orElseThrow().id();
    slack
        .desk(user)
        .type(
            "borta %s - %s"
                .formatted(date.format(leave.from()), date.format(leave.until().minusDays(1))));
  }
}
