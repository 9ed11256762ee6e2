package se.kadens.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Shows what somebody who is asked would get, were the survey launched now; stores nothing. */
@Component
public class PreviewPrompt {

  private final LaunchSurvey launching;
  private final SurveyMessages messages;
  private final People people;

  PreviewPrompt(LaunchSurvey launching, SurveyMessages messages, People people) {
    this.launching = launching;
    this.messages = messages;
    this.people = people;
  }

  /**
   * A prompt as one person would get it.
   *
   * @param as who that is
   */
  public record Preview(Person as, List<Block> blocks) {}

  /**
   * In the language of whoever looks, who sees their own if they are asked themselves.
   *
   * @param press what every button asks instead
   * @return empty where nobody would be asked
   */
  public Optional<Preview> of(Survey survey, Person by, Action press, Instant now) {
    LaunchSurvey.Rehearsal rehearsal = launching.rehearse(survey, now);
    Optional<Invitation> invitation =
        rehearsal.invited().stream()
            .min(
                Comparator.comparing((Invitation each) -> !each.person().equals(by.id()))
                    .thenComparing(each -> each.person().toString()));
    if (rehearsal.wave().isEmpty() || invitation.isEmpty()) {
      return Optional.empty();
    }
    Person as = people.find(by.workspace(), invitation.get().person()).orElse(by);
    Wave wave = rehearsal.wave().get();
    Respondent respondent =
        new Respondent(
            wave, survey.name(), speaking(by, as), invitation.get(), Token.random(), Staged.EMPTY);
    return Optional.of(new Preview(as, inert(messages.prompt(respondent, 0).blocks(), press)));
  }

  private static Person speaking(Person by, Person as) {
    return new Person(
        as.workspace(),
        as.id(),
        as.name(),
        as.email(),
        by.language(),
        as.zone(),
        as.hours(),
        as.department(),
        as.manager(),
        as.role(),
        as.active(),
        as.startDate());
  }

  private static List<Block> inert(List<Block> blocks, Action press) {
    Function<Control, Control> harmless = control -> Control.Button.plain(control.label(), press);
    List<Block> shown = new ArrayList<>();
    for (Block block : blocks) {
      shown.add(
          block instanceof Block.Controls(var controls)
              ? new Block.Controls(controls.stream().map(harmless).toList())
              : block);
    }
    return shown;
  }
}
