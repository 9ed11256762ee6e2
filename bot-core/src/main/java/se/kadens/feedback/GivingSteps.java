package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Divider;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.PersonPicker;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Workspaces;

/** The messages that lead somebody from whom to tell, by who sees it, to sending it. */
@Component
class GivingSteps {

  private final MayGive mayGive;
  private final People people;
  private final Workspaces workspaces;
  private final Items items;

  GivingSteps(MayGive mayGive, People people, Workspaces workspaces, Items items) {
    this.mayGive = mayGive;
    this.people = people;
    this.workspaces = workspaces;
    this.items = items;
  }

  /** Asks for the receiver, with those to choose among first. */
  Message whom(Draft draft, Text question, List<Person> found, GivePhrases phrases) {
    List<Control> controls = new ArrayList<>();
    found.forEach(
        person ->
            controls.add(Button.plain(person.name(), verb("to", draft.id() + "/" + person.id()))));
    controls.add(new PersonPicker(phrases.choosePerson(), verb("to", draft.id().toString())));
    return Message.of(new Paragraph(question), new Controls(controls));
  }

  /** Wherever the draft stands now: who is to see it, or how it reads. */
  Message resume(Draft draft, Person giver) {
    PersonId receiver = draft.receiver();
    GivePhrases phrases = new GivePhrases(giver.language());
    if (receiver == null) {
      return whom(draft, phrases.whom(), List.of(), phrases);
    }
    Optional<Refusal> refusal = mayGive.refusal(giver, receiver);
    if (refusal.isPresent()) {
      return refused(refusal.get(), giver, draft);
    }
    Person to = items.person(draft.workspace(), receiver);
    Optional<Item> item = items.of(draft);
    return item.isPresent() && mayGive.stands(giver, to, item.get().audience())
        ? preview(draft, item.get(), phrases.preview(item.get()), giver)
        : choose(draft, to, giver);
  }

  /** Who is to see it: asked before anything is typed. */
  Message choose(Draft draft, Person receiver, Person giver) {
    GivePhrases phrases = new GivePhrases(giver.language());
    List<SeenBy> offered = mayGive.offered(giver, receiver);
    List<Block> blocks = new ArrayList<>();
    if (offered.contains(SeenBy.RECEIVER)) {
      blocks.add(new Paragraph(phrases.whoSees(receiver, draft.kind())));
    } else {
      blocks.add(new Paragraph(phrases.upward(receiver)));
      blocks.add(new Paragraph(phrases.publicPraiseIsFine()));
    }
    kept(draft, phrases).forEach(blocks::add);
    blocks.add(
        new Controls(
            offered.stream()
                .<Control>map(seenBy -> choice(seenBy, draft, receiver, giver, phrases))
                .toList()));
    return new Message(blocks);
  }

  private Button choice(
      SeenBy seenBy, Draft draft, Person receiver, Person giver, GivePhrases phrases) {
    String label =
        switch (seenBy) {
          case RECEIVER -> phrases.onlyReceiver(receiver);
          case MANAGER ->
              phrases.receiverAndManager(
                  receiver, mayGive.managerOf(giver, receiver).orElseThrow());
          case ROOM -> phrases.inPublic();
        };
    return Button.plain(label, verb("see-" + seenBy.code(), draft.id().toString())).openingForm();
  }

  private static List<Block> kept(Draft draft, GivePhrases phrases) {
    List<Block> blocks = new ArrayList<>();
    String about = draft.occasion().about();
    if (about != null) {
      blocks.add(new Note(phrases.about()));
      blocks.add(new Quote(about));
    }
    String words = draft.words();
    if (words != null) {
      blocks.add(new Note(phrases.yourWords()));
      blocks.add(new Quote(words));
    }
    return blocks;
  }

  /** How it will read, to the letter; {@code intro} says that nothing was sent. */
  Message preview(Draft draft, Item item, Text intro, Person giver) {
    GivePhrases phrases = new GivePhrases(giver.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(intro));
    blocks.add(new Divider());
    blocks.addAll(item.blocks(new FeedbackPhrases(languageOf(item, giver))));
    blocks.add(new Divider());
    blocks.add(new Note(phrases.staysSo(item)));
    String version = draft.id() + "/" + draft.version();
    List<Control> controls = new ArrayList<>();
    if (draft.kind() == null) {
      controls.add(Button.primary(phrases.sendAsPraise(), verb("send-praise", version)));
      controls.add(Button.plain(phrases.sendAsImprovement(), verb("send-improvement", version)));
    } else {
      controls.add(Button.primary(phrases.send(), verb("send", version)));
    }
    String id = draft.id().toString();
    controls.add(Button.plain(phrases.change(), verb("change", id)).openingForm());
    controls.add(Button.plain(phrases.changeWhoSees(), verb("choose", id)));
    controls.add(Button.plain(phrases.throwAway(), verb("drop", id)));
    blocks.add(new Controls(controls));
    return new Message(blocks);
  }

  /** A room is spoken to in the workspace's language, whoever reads there. */
  private Language languageOf(Item item, Person giver) {
    return item.audience().seenBy() == SeenBy.ROOM
        ? workspaces.find(giver.workspace()).orElseThrow().language()
        : giver.language();
  }

  /** Why it cannot be, with what was written so far. */
  Message refused(Refusal why, Person giver, @Nullable Draft draft) {
    GivePhrases phrases = new GivePhrases(giver.language());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.refused(why, receiver(giver, draft))));
    if (draft != null) {
      blocks.addAll(kept(draft, phrases));
    }
    return new Message(blocks);
  }

  /** The request that it would have answered is over; it can be given unasked. */
  Message tooLate(Draft draft, FeedbackRequest request, Instant now, Person giver) {
    GivePhrases phrases = new GivePhrases(giver.language());
    Person asker = items.person(giver.workspace(), request.asker());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.requestOver(request.stateAt(now), asker)));
    blocks.addAll(kept(draft, phrases));
    blocks.add(
        Controls.of(Button.plain(phrases.giveUnasked(), verb("unasked", draft.id().toString()))));
    return new Message(blocks);
  }

  private @Nullable Person receiver(Person giver, @Nullable Draft draft) {
    PersonId receiver = draft == null ? null : draft.receiver();
    return receiver == null ? null : people.find(giver.workspace(), receiver).orElse(null);
  }

  private static Action verb(String verb, String subject) {
    return new Action(FeedbackDialogue.FEATURE, verb, subject);
  }
}
