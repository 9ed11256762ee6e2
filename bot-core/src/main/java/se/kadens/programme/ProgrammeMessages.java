package se.kadens.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.programme.Opening.Opened;
import se.kadens.programme.ProgrammePreview.Change;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Period;

/** Draws what somebody who plans sees of programmes. */
final class ProgrammeMessages {

  /** More would be longer than any channel's message. */
  private static final int SHOWN = 12;

  private final Person person;
  private final Instant now;
  private final ProgrammePhrases phrases;
  private final PreviewPhrases previews;

  ProgrammeMessages(Person person, Instant now) {
    this.person = person;
    this.now = now;
    this.phrases = new ProgrammePhrases(person.language());
    this.previews = new PreviewPhrases(person.language());
  }

  Message list(List<Programme> programmes, Map<ProgrammeId, Integer> sizes, String words) {
    List<Block> blocks = new ArrayList<>();
    if (programmes.isEmpty()) {
      blocks.add(said(words.isEmpty() ? phrases.none() : phrases.noneCalled(words)));
    } else {
      blocks.add(new Heading(phrases.listTitle()));
    }
    for (Programme programme : programmes.stream().limit(SHOWN).toList()) {
      blocks.add(new Paragraph(listed(programme, sizes.getOrDefault(programme.id(), 0))));
      String id = programme.id().toString();
      blocks.add(
          Controls.of(
              Button.plain(phrases.change(), ProgrammeDialogue.Verb.CHANGE.on(id)).openingForm(),
              Button.plain(phrases.send(), ProgrammeDialogue.Verb.SEND.on(id))));
    }
    if (programmes.size() > SHOWN) {
      blocks.add(new Note(phrases.more(programmes.size() - SHOWN)));
    }
    blocks.add(Controls.of(templates()));
    return new Message(blocks);
  }

  private Text listed(Programme programme, int people) {
    LocalDate today = today();
    Text listed = phrases.listed(programme, programme.planOn(today), people, next(programme));
    LocalDate from = programme.versions().getLast().from();
    return programme.versions().size() > 1 && from.isAfter(today)
        ? listed.and(" ").and(phrases.listedChange(from, programme.latestPlan()))
        : listed;
  }

  private Menu templates() {
    return new Menu(
        phrases.makeNew(),
        Arrays.stream(Template.values())
            .map(
                template ->
                    new Choice(
                            phrases.makeNew(template),
                            ProgrammeDialogue.Verb.NEW.on(template.code()))
                        .openingForm())
            .toList());
  }

  Message preview(Draft draft, List<ProgrammePreview> all, boolean changesAnything) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(previews.previewTitle()));
    for (int i = 0; i < all.size(); i++) {
      add(draft.parts().get(i), all.get(i), blocks);
    }
    String id = draft.id().toString();
    Button again =
        Button.plain(phrases.changeAgain(), ProgrammeDialogue.Verb.AGAIN.on(id)).openingForm();
    Button discard = Button.plain(phrases.discard(), ProgrammeDialogue.Verb.DISCARD.on(id));
    if (changesAnything) {
      String start = draft.isChange() ? phrases.saveChange() : phrases.start();
      blocks.add(
          Controls.of(Button.primary(start, ProgrammeDialogue.Verb.START.on(id)), again, discard));
    } else {
      blocks.add(said(previews.nothingChanges()));
      blocks.add(Controls.of(again, discard));
    }
    return new Message(blocks);
  }

  private void add(Draft.Part part, ProgrammePreview preview, List<Block> blocks) {
    blocks.add(new Paragraph(previews.previewed(part.name(), part.plan())));
    Change change = preview.change();
    if (change != null) {
      blocks.add(new Paragraph(previews.previewedChange(change)));
    }
    blocks.add(
        preview.rows().isEmpty()
            ? said(previews.nobodyIsAsked())
            : new Bullets(preview.rows().stream().map(previews::row).toList()));
    var questions = part.plan().questionnaire().questions();
    blocks.add(
        new Fold(
            previews.questions(questions.size()),
            List.of(
                new Bullets(
                    questions.stream()
                        .map(question -> Text.of(question.text().in(person.language())))
                        .toList()))));
  }

  Message confirmSending(Programme programme, Opened would) {
    if (would.period().isEmpty()) {
      return Message.of(phrases.betweenPeriods(next(programme)));
    }
    Period period = period(programme);
    if (would.opened() == 0) {
      return Message.of(
          said(phrases.nobodyToSendTo(period)), new Note(phrases.confirmSendingRest(would)));
    }
    String id = programme.id().toString();
    return Message.of(
        new Paragraph(phrases.confirmSending(programme, period, would.opened())),
        new Note(phrases.confirmSendingRest(would)),
        Controls.of(
            Button.primary(phrases.sendTo(would.opened()), ProgrammeDialogue.Verb.SEND_NOW.on(id)),
            Button.plain(phrases.doNotSend(), ProgrammeDialogue.Verb.DO_NOT_SEND.on(id))));
  }

  Message sent(Programme programme, Opened opened) {
    return opened.period().isEmpty()
        ? Message.of(phrases.betweenPeriods(next(programme)))
        : Message.of(
            new Paragraph(phrases.sent(programme, period(programme), opened.opened())),
            new Note(phrases.confirmSendingRest(opened)));
  }

  /** What is so after a draft was started, said anew for a second press. */
  Message started(List<Programme> programmes) {
    return new Message(
        programmes.stream().map(programme -> (Block) new Paragraph(started(programme))).toList());
  }

  private Text started(Programme programme) {
    LocalDate from = programme.versions().getLast().from();
    return programme.versions().size() > 1 && from.isAfter(today())
        ? phrases.changed(programme, from, programme.rhythm().firstFrom(from).period())
        : phrases.started(programme, next(programme));
  }

  /** The next asking by the clock of whoever reads this. */
  private Occurrence next(Programme programme) {
    LocalDateTime local = now.atZone(person.zone()).toLocalDateTime();
    Occurrence next = programme.rhythm().firstFrom(local.toLocalDate());
    return next.opens().isAfter(local) ? next : programme.rhythm().after(next);
  }

  private Period period(Programme programme) {
    return programme.rhythm().at(today()).orElseGet(() -> next(programme)).period();
  }

  private LocalDate today() {
    return now.atZone(person.zone()).toLocalDate();
  }

  private static Paragraph said(String words) {
    return new Paragraph(Text.of(words));
  }
}
