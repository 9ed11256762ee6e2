package se.kadens.survey.desk;

import java.util.List;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Text;
import se.kadens.survey.LaunchSurvey.Overriding;

/** The form that asks why a survey goes out before anything is decided. */
record OverrideForm(FormPhrases phrases) {

  static final String REASON = "reason";

  /**
   * @param launch what sending it in does
   */
  Form drawn(Action action, Text launch) {
    return new Form(
        action,
        phrases.form("override.title"),
        phrases.form("override.submit"),
        phrases.form("close"),
        List.of(new Block.Paragraph(launch)),
        List.of(
            new Field.TextField(
                REASON,
                phrases.form(REASON),
                phrases.form("reason.hint"),
                true,
                null,
                true,
                Overriding.LONGEST)));
  }
}
