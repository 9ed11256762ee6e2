package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.feedback.GivingForms.Filled;
import se.kadens.people.Person;

/** Has feedback written, shows it, and sends it. */
@Component
class WriteFeedback {

  private final GiveFeedback give;
  private final GivingSteps steps;
  private final GivingForms forms;
  private final MayGive mayGive;
  private final Items items;

  WriteFeedback(
      GiveFeedback give, GivingSteps steps, GivingForms forms, MayGive mayGive, Items items) {
    this.give = give;
    this.steps = steps;
    this.forms = forms;
    this.mayGive = mayGive;
    this.items = items;
  }

  Reply choose(Person giver, FeedbackId id) {
    Optional<Draft> draft = give.draft(giver, id);
    if (draft.isEmpty()) {
      return goneOrSent(giver, id, null);
    }
    return refusal(giver, draft.get())
        .<Reply>map(why -> Reply.say(steps.refused(why, giver, draft.get())))
        .orElseGet(() -> Reply.replace(steps.choose(draft.get(), receiver(draft.get()), giver)));
  }

  Reply resume(Person giver, FeedbackId id) {
    return give.draft(giver, id)
        .<Reply>map(draft -> Reply.say(steps.resume(draft, giver)))
        .orElseGet(() -> goneOrSent(giver, id, null));
  }

  /**
   * Opens the form.
   *
   * @param chosen who is to see it; absent for who was chosen before
   */
  Reply form(Person giver, FeedbackId id, @Nullable SeenBy chosen, Instant now) {
    Optional<Draft> found = give.draft(giver, id);
    if (found.isEmpty()) {
      return goneOrSent(giver, id, null);
    }
    Draft draft = found.get();
    Optional<Refusal> refusal = refusal(giver, draft);
    if (refusal.isPresent()) {
      return Reply.say(steps.refused(refusal.get(), giver, draft));
    }
    Person receiver = receiver(draft);
    Audience before = draft.audience();
    SeenBy seenBy = chosen == null && before != null ? before.seenBy() : chosen;
    return seenBy == null || !mayGive.offered(giver, receiver).contains(seenBy)
        ? Reply.say(steps.choose(draft, receiver, giver))
        : new Reply.Ask(forms.form(draft, seenBy, receiver, giver, now));
  }

  Reply submitted(Submitted submitted) {
    Person giver = submitted.by();
    String[] subject = submitted.action().subject().split("/", 2);
    FeedbackId id = FeedbackId.parse(subject[0]);
    SeenBy seenBy = SeenBy.ofCode(subject[1]).orElseThrow();
    Instant now = submitted.at();
    String typed = GivingForms.words(submitted.values()).orElse("");
    Optional<Draft> found = give.draft(giver, id);
    if (found.isEmpty()) {
      return goneOrSent(giver, id, typed);
    }
    Draft draft = found.get();
    Optional<Refusal> refusal = refusal(giver, draft);
    if (refusal.isPresent()) {
      return Reply.say(steps.refused(refusal.get(), giver, give.save(draft.saying(typed), now)));
    }
    Person receiver = receiver(draft);
    if (!mayGive.offered(giver, receiver).contains(seenBy)) {
      return chooseAgain(give.save(draft.saying(typed), now), giver, false);
    }
    return switch (forms.read(submitted.values(), seenBy, receiver, giver, now)) {
      case Filled.Wanting(var problems) -> new Reply.Correct(problems);
      case Filled.Complete(var audience, var kind, var words, var tag) ->
          Reply.say(steps.resume(give.save(draft.written(audience, kind, words, tag), now), giver));
    };
  }

  Reply throwAway(Person giver, FeedbackId id) {
    Optional<Draft> draft = give.draft(giver, id);
    if (draft.isEmpty()) {
      return goneOrSent(giver, id, null);
    }
    give.throwAway(draft.get());
    return Reply.replace(Message.of(phrases(giver).thrownAway()));
  }

  /** From an answer to a request that is over to feedback that nobody asked for. */
  Reply unasked(Person giver, FeedbackId id, Instant now) {
    Optional<Draft> draft = give.draft(giver, id);
    if (draft.isEmpty()) {
      return goneOrSent(giver, id, null);
    }
    return Reply.replace(steps.resume(give.save(draft.get().unasked(), now), giver));
  }

  /**
   * Sends it.
   *
   * @param kind what a draft without a kind is to be
   */
  Reply send(Person giver, FeedbackId id, int version, @Nullable FeedbackKind kind, Instant now) {
    int wanted = version;
    Optional<Draft> draft = give.draft(giver, id).filter(one -> one.version() == version);
    if (kind != null && draft.isPresent()) {
      if (draft.get().kind() != null) {
        return changed(draft.get(), giver);
      }
      wanted = give.save(draft.get().as(kind), now).version();
    }
    return switch (give.send(giver, id, wanted, now)) {
      case GiveFeedback.Sending.Sent(Feedback feedback) ->
          Reply.replace(Message.of(phrases(giver).sent(items.of(feedback))));
      case GiveFeedback.Sending.SentBefore(Feedback feedback) ->
          Reply.replace(Message.of(phrases(giver).sentBefore(items.of(feedback))));
      case GiveFeedback.Sending.Changed(Draft changed) -> changed(changed, giver);
      case GiveFeedback.Sending.Refused(Draft refused, Refusal why) ->
          why == Refusal.AUDIENCE
              ? chooseAgain(refused, giver, true)
              : Reply.replace(steps.refused(why, giver, refused));
      case GiveFeedback.Sending.TooLate(Draft late, FeedbackRequest request) ->
          Reply.replace(steps.tooLate(late, request, now, giver));
      case GiveFeedback.Sending.Gone() -> Reply.say(phrases(giver).gone());
    };
  }

  /** What was previewed is not what would be sent: it is shown as it is now. */
  private Reply changed(Draft draft, Person giver) {
    Optional<Item> item = items.of(draft);
    return Reply.replace(
        item.isPresent() && refusal(giver, draft).isEmpty()
            ? steps.preview(draft, item.get(), phrases(giver).changedMeanwhile(), giver)
            : steps.resume(draft, giver));
  }

  private Reply chooseAgain(Draft draft, Person giver, boolean replace) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Text.of(phrases(giver).chooseAgain())));
    blocks.addAll(steps.choose(draft, receiver(draft), giver).blocks());
    Message message = new Message(blocks);
    return replace ? Reply.replace(message) : Reply.say(message);
  }

  /** What was typed meanwhile is given back, whatever became of the draft. */
  private Reply goneOrSent(Person giver, FeedbackId id, @Nullable String typed) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            give.sent(giver, id)
                .map(feedback -> phrases(giver).sentBefore(items.of(feedback)))
                .orElseGet(() -> Text.of(phrases(giver).gone()))));
    if (typed != null && !typed.isBlank()) {
      blocks.add(new Note(phrases(giver).yourWords()));
      blocks.add(new Quote(typed));
    }
    return Reply.say(new Message(blocks));
  }

  private Optional<Refusal> refusal(Person giver, Draft draft) {
    return mayGive.refusal(giver, draft.receiver());
  }

  /** Of a draft that was not refused, and so has one. */
  private Person receiver(Draft draft) {
    return items.person(draft.workspace(), Optional.ofNullable(draft.receiver()).orElseThrow());
  }

  private static GivePhrases phrases(Person giver) {
    return new GivePhrases(giver.language());
  }
}
