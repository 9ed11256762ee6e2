package se.kadens.feedback;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Reply;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Finds out to whom somebody wants to give feedback. */
@Component
class BeginFeedback {

  private static final int MOST_FOUND = 5;

  /** Longer names than this many words are found by their beginning. */
  private static final int WORDS_OF_A_NAME = 4;

  private final GiveFeedback give;
  private final GivingSteps steps;
  private final MayGive mayGive;
  private final People people;

  BeginFeedback(GiveFeedback give, GivingSteps steps, MayGive mayGive, People people) {
    this.give = give;
    this.steps = steps;
    this.mayGive = mayGive;
    this.people = people;
  }

  /** Whoever was named by a button. */
  Reply to(Person giver, PersonId receiver, Instant now) {
    return to(giver, receiver, Occasion.NONE, null, now);
  }

  private Reply to(
      Person giver,
      PersonId receiver,
      Occasion occasion,
      @Nullable FeedbackKind kind,
      Instant now) {
    Optional<Refusal> refusal = mayGive.refusal(giver, receiver);
    return refusal.isPresent()
        ? Reply.say(steps.refused(refusal.get(), giver, unkept(giver, receiver, occasion)))
        : Reply.say(steps.resume(give.begin(giver, receiver, occasion, kind, now), giver));
  }

  /** Only to say whom it was about and what the words were. */
  private static Draft unkept(Person giver, PersonId receiver, Occasion occasion) {
    return Draft.begin(giver.workspace(), giver.id(), receiver, occasion);
  }

  /** Whoever was typed after the command, with what was typed after their name. */
  Reply named(Person giver, String typed, @Nullable FeedbackKind kind, Instant now) {
    GivePhrases phrases = new GivePhrases(giver.language());
    if (typed.isBlank()) {
      Draft draft = give.begin(giver, null, Occasion.NONE, kind, now);
      return Reply.say(steps.whom(draft, phrases.whom(), List.of(), phrases));
    }
    String[] words = typed.strip().split("\\s+");
    for (int length = Math.min(words.length, WORDS_OF_A_NAME); length > 0; length--) {
      String name = String.join(" ", Arrays.copyOf(words, length));
      List<Person> found = people.search(giver.workspace(), name, 0, MOST_FOUND);
      if (!found.isEmpty()) {
        String rest = String.join(" ", Arrays.copyOfRange(words, length, words.length));
        return among(giver, found, name, rest, kind, now);
      }
    }
    Draft draft = give.begin(giver, null, Occasion.NONE, kind, now);
    return Reply.say(steps.whom(draft, phrases.nobodyCalled(typed), List.of(), phrases));
  }

  private Reply among(
      Person giver,
      List<Person> found,
      String name,
      String rest,
      @Nullable FeedbackKind kind,
      Instant now) {
    GivePhrases phrases = new GivePhrases(giver.language());
    PersonId only = found.size() == 1 ? found.getFirst().id() : null;
    if (only != null && mayGive.refusal(giver, only).isPresent()) {
      return to(giver, only, Occasion.NONE, kind, now);
    }
    Draft draft = give.begin(giver, only, Occasion.NONE, kind, now);
    if (!rest.isBlank()) {
      draft = give.save(draft.saying(rest), now);
    }
    return Reply.say(
        only == null
            ? steps.whom(draft, phrases.severalCalled(name), found, phrases)
            : steps.resume(draft, giver));
  }

  /** Whoever wrote a message, if that is a colleague. */
  Reply aboutMessage(Person giver, OtherMessage about, @Nullable FeedbackKind kind, Instant now) {
    Occasion occasion = Occasion.message(about.words());
    PersonId author = about.author();
    if (author != null) {
      return to(giver, author, occasion, kind, now);
    }
    GivePhrases phrases = new GivePhrases(giver.language());
    Draft draft = give.begin(giver, null, occasion, kind, now);
    return Reply.say(steps.whom(draft, phrases.nobodyOfOurs(), List.of(), phrases));
  }

  /** Whoever was picked for a draft that had nobody, or somebody else. */
  Reply chosen(Person giver, FeedbackId id, @Nullable PersonId receiver, Instant now) {
    Optional<Draft> draft = give.draft(giver, id);
    if (draft.isEmpty()) {
      return Reply.say(new GivePhrases(giver.language()).gone());
    }
    Optional<Refusal> refusal = mayGive.refusal(giver, receiver);
    if (refusal.isPresent() || receiver == null) {
      Draft asIfChosen = receiver == null ? draft.get() : draft.get().to(receiver);
      return Reply.say(steps.refused(refusal.orElse(Refusal.UNKNOWN), giver, asIfChosen));
    }
    return Reply.replace(steps.resume(give.save(draft.get().to(receiver), now), giver));
  }
}
