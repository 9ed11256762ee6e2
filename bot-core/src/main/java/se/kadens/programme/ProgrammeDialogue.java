package se.kadens.programme;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.people.Person;

/** Lets HR make and change programmes. */
@Component
class ProgrammeDialogue implements Dialogue {

  private static final String FEATURE = "programme";

  /** What its buttons and its form ask for. */
  enum Verb {
    NEW("new"),
    CHANGE("change"),
    FILLED("filled"),
    START("start"),
    AGAIN("again"),
    DISCARD("discard"),
    SEND("send"),
    SEND_NOW("send-now"),
    DO_NOT_SEND("do-not-send");

    private final String code;

    Verb(String code) {
      this.code = code;
    }

    Action on(String subject) {
      return new Action(FEATURE, code, subject);
    }

    String code() {
      return code;
    }

    static Verb of(String code) {
      return Stream.of(values())
          .filter(verb -> verb.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not a programme's verb: " + code));
    }
  }

  private final Programmes programmes;
  private final Enrolments enrolments;
  private final Drafts drafts;
  private final PlanProgramme planning;
  private final ProgrammeForms forms;
  private final Opening opening;

  ProgrammeDialogue(
      Programmes programmes,
      Enrolments enrolments,
      Drafts drafts,
      PlanProgramme planning,
      ProgrammeForms forms,
      Opening opening) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.drafts = drafts;
    this.planning = planning;
    this.forms = forms;
    this.opening = opening;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command("list", Set.of("programme", "program", "programmes")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    if (!by.role().mayPlan()) {
      return Reply.say(new ProgrammePhrases(by.language()).refused());
    }
    return switch (interaction) {
      case Asked asked -> list(by, asked.at(), asked.rest().strip());
      case Pressed pressed -> pressed(by, pressed.at(), pressed.action());
      case Submitted submitted -> forms.filled(submitted);
      case Said _ -> Reply.nothing();
    };
  }

  private Reply list(Person by, Instant now, String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    List<Programme> found =
        programmes.all(by.workspace()).stream()
            .filter(programme -> programme.name().toLowerCase(Locale.ROOT).contains(sought))
            .toList();
    return Reply.say(
        new ProgrammeMessages(by, now).list(found, enrolments.sizes(by.workspace()), words));
  }

  private Reply pressed(Person by, Instant now, Action action) {
    String subject = action.subject();
    ProgrammePhrases phrases = new ProgrammePhrases(by.language());
    return switch (Verb.of(action.verb())) {
      case NEW, CHANGE, AGAIN -> forms.open(by, Verb.of(action.verb()), subject);
      case START -> start(by, now, subject);
      case DISCARD -> discard(by, subject, phrases);
      case SEND ->
          withProgramme(
              by,
              subject,
              programme ->
                  Reply.say(
                      new ProgrammeMessages(by, now)
                          .confirmSending(programme, opening.wouldOpen(programme, now))));
      case SEND_NOW ->
          withProgramme(
              by,
              subject,
              programme ->
                  Reply.replace(
                      new ProgrammeMessages(by, now)
                          .sent(programme, opening.forEverybody(programme, now))));
      case DO_NOT_SEND -> Reply.replace(Message.of(phrases.notSent()));
      case FILLED -> throw new IllegalArgumentException("not a button: " + action);
    };
  }

  private Reply discard(Person by, String id, ProgrammePhrases phrases) {
    Optional<Draft> draft = drafts.lock(by, UUID.fromString(id));
    if (draft.isPresent() && draft.get().started()) {
      return Reply.nothing();
    }
    draft.ifPresent(drafts::discard);
    return Reply.replace(Message.of(phrases.discarded()));
  }

  private Reply withProgramme(Person by, String id, Function<Programme, Reply> reply) {
    return programmes
        .find(by.workspace(), ProgrammeId.parse(id))
        .map(reply)
        .orElseGet(() -> Reply.say(new ProgrammePhrases(by.language()).gone()));
  }

  private Reply start(Person by, Instant now, String id) {
    ProgrammePhrases phrases = new ProgrammePhrases(by.language());
    Optional<Draft> found = drafts.lock(by, UUID.fromString(id));
    if (found.isEmpty()) {
      return Reply.say(phrases.draftGone());
    }
    Draft draft = found.get();
    if (!draft.started()) {
      boolean refused =
          planning.start(draft, now).stream()
              .anyMatch(outcome -> outcome instanceof PlanProgramme.Outcome.Refused);
      if (refused) {
        return Reply.say(phrases.draftRefused());
      }
      drafts.started(draft, now);
    }
    List<Programme> started =
        draft.parts().stream()
            .flatMap(part -> programmes.find(by.workspace(), part.name()).stream())
            .toList();
    return started.isEmpty()
        ? Reply.say(phrases.gone())
        : Reply.replace(new ProgrammeMessages(by, now).started(started));
  }
}
