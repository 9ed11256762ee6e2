package se.kadens.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.interview.Interview;
import se.kadens.people.Person;
import se.kadens.rhythm.Later;

/** Answers what people press and ask about their own check-ins. */
@Component
class CheckInDialogue implements Dialogue {

  private static final List<Command> COMMANDS =
      List.of(
          new Command("start", Set.of("check-in", "checkin", "check in", "avstämning")),
          new Command(
              "previous",
              Set.of(
                  "check-in last week",
                  "checkin last week",
                  "avstämning förra veckan",
                  "previous check-in",
                  "förra avstämningen")));

  private final CheckIns checkIns;
  private final OwnCheckIn own;
  private final CheckInQuestions questions;
  private final Prompts prompts;
  private final PutOff putOff;
  private final CheckInPurpose purpose;

  CheckInDialogue(
      CheckIns checkIns,
      OwnCheckIn own,
      CheckInQuestions questions,
      Prompts prompts,
      PutOff putOff,
      CheckInPurpose purpose) {
    this.checkIns = checkIns;
    this.own = own;
    this.questions = questions;
    this.prompts = prompts;
    this.putOff = putOff;
    this.purpose = purpose;
  }

  static Action action(String verb, CheckInKey key) {
    return new Action(CheckInComposer.FEATURE, verb, key.toString());
  }

  @Override
  public String feature() {
    return CheckInComposer.FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Asked asked when asked.command().equals("previous") ->
          own.previous(asked.by(), asked.at())
              .map(checkIn -> Reply.say(prompts.of(checkIn, asked.by(), asked.at())))
              .orElseGet(() -> Reply.say(new CheckInPhrases(asked.by()).nothingMissed()));
      case Asked asked -> asked(asked);
      case Pressed pressed -> pressed(pressed);
      case Submitted _, Said _ -> Reply.nothing();
    };
  }

  private Reply asked(Asked asked) {
    Optional<CheckIn> current = own.current(asked.by(), asked.at());
    if (current.isEmpty()) {
      return Reply.say(new CheckInPhrases(asked.by()).notInAnyProgramme());
    }
    if (current.get().state().submitted()) {
      return submittedAlready(current.get(), asked.by());
    }
    return Reply.say(prompts.of(current.get(), asked.by(), asked.at()));
  }

  private Reply submittedAlready(CheckIn checkIn, Person person) {
    return questions
        .interviewOf(person, checkIn)
        .map(interview -> Reply.say(own.answered(checkIn, interview, person)))
        .orElseGet(Reply::nothing);
  }

  private Reply pressed(Pressed pressed) {
    Person person = pressed.by();
    Instant now = pressed.at();
    String verb = pressed.action().verb();
    CheckInKey key = CheckInKey.parse(pressed.action().subject());
    // Found by who pressed it: somebody else's button leads to one's own check-in or to none.
    Optional<CheckIn> found = checkIns.lock(person.workspace(), person.id(), key);
    if (found.isEmpty()) {
      return Reply.say(new CheckInPhrases(person).gone());
    }
    CheckIn checkIn = found.get();
    if (verb.startsWith("later-")) {
      return later(verb.substring("later-".length()), checkIn, person, now);
    }
    if (verb.startsWith("skip-")) {
      return skip(verb.substring("skip-".length()), checkIn, person, now);
    }
    return switch (verb) {
      case "start" -> own.inChat(checkIn, person, now);
      case "form" -> own.inForm(checkIn, person, now);
      case "unskip" -> unskip(checkIn, person, now);
      case "one-to-one" -> oneToOne(checkIn, person, now);
      default -> throw new IllegalArgumentException("not a check-in's button: " + verb);
    };
  }

  private Reply later(String code, CheckIn checkIn, Person person, Instant now) {
    CheckInPhrases phrases = new CheckInPhrases(person);
    if (!checkIn.state().open()) {
      return Reply.replace(prompts.of(checkIn, person, now));
    }
    return Later.ofCode(code.replace('-', '_'))
        .flatMap(when -> putOff.until(when, checkIn, person, now))
        .map(moment -> Reply.replace(own.putOffUntil(checkIn, moment, person, now)))
        .orElseGet(() -> Reply.say(phrases.tooLateToPutOff(checkIn)));
  }

  private Reply skip(String code, CheckIn checkIn, Person person, Instant now) {
    Optional<SkipReason> reason = SkipReason.ofCode(code.replace('-', '_'));
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("no reason to skip: " + code);
    }
    if (checkIn.state().open()) {
      own.skip(checkIn, reason.get(), person, now);
    }
    return Reply.replace(prompts.of(own.again(checkIn), person, now));
  }

  private Reply unskip(CheckIn checkIn, Person person, Instant now) {
    return checkIn.state() == CheckInState.SKIPPED && !checkIn.answerableAt(now)
        ? Reply.say(new CheckInPhrases(person).closed(checkIn))
        : Reply.replace(prompts.of(own.unskip(checkIn, person, now), person, now));
  }

  private Reply oneToOne(CheckIn checkIn, Person person, Instant now) {
    Optional<Interview> interview = questions.interviewOf(person, checkIn);
    own.bringUp(checkIn, person, now);
    return interview
        .map(found -> Reply.replace(purpose.closing(found, person, now)))
        .orElseGet(Reply::nothing);
  }
}
