package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Room;
import se.kadens.conversation.Value;
import se.kadens.interview.Kind;
import se.kadens.people.Person;

/** The form in which feedback is written, once it is known who will see it. */
@Component
class GivingForms {

  static final String WORDS = "words";
  static final String KIND = "kind";
  static final String TAG = "tag";
  static final String ROOM = "room";

  private final MayGive mayGive;
  private final Tags tags;

  GivingForms(MayGive mayGive, Tags tags) {
    this.mayGive = mayGive;
    this.tags = tags;
  }

  Form form(Draft draft, SeenBy seenBy, Person receiver, Person giver, Instant now) {
    GivePhrases phrases = new GivePhrases(giver.language());
    List<Field> fields = new ArrayList<>();
    if (seenBy == SeenBy.ROOM) {
      fields.add(room(draft, giver, phrases));
    } else {
      fields.add(kind(draft, phrases));
    }
    fields.add(
        new TextField(
            WORDS, phrases.words(), phrases.wordsHint(), true, draft.words(), true, Draft.LONGEST));
    List<Tag> offered = tags.offered(giver, receiver, seenBy, now);
    if (!offered.isEmpty()) {
      fields.add(tag(draft, offered, phrases));
    }
    return new Form(
        new Action(FeedbackDialogue.FEATURE, "write", draft.id() + "/" + seenBy.code()),
        phrases.title(seenBy),
        phrases.showPreview(),
        phrases.close(),
        intro(draft, seenBy, receiver, giver, phrases),
        fields);
  }

  private List<Block> intro(
      Draft draft, SeenBy seenBy, Person receiver, Person giver, GivePhrases phrases) {
    List<Block> intro = new ArrayList<>();
    intro.add(
        new Paragraph(
            phrases.willBeSeen(seenBy, receiver, mayGive.managerOf(giver, receiver).orElse(null))));
    String about = draft.occasion().about();
    if (about != null) {
      intro.add(new Note(seenBy == SeenBy.ROOM ? phrases.aboutUnseen() : phrases.about()));
      intro.add(new Quote(about));
    }
    intro.add(new Note(phrases.help()));
    return intro;
  }

  private static Field kind(Draft draft, GivePhrases phrases) {
    FeedbackKind kind = draft.kind();
    return new ChoiceField(
        KIND,
        phrases.kind(),
        null,
        true,
        List.of(
            new Option(FeedbackKind.PRAISE.code(), phrases.praise()),
            new Option(FeedbackKind.IMPROVEMENT.code(), phrases.improvement())),
        kind == null ? null : kind.code());
  }

  private Field room(Draft draft, Person giver, GivePhrases phrases) {
    List<Room> rooms = mayGive.roomsFor(giver);
    String chosen = rooms.size() == 1 ? rooms.getFirst().key() : null;
    if (draft.audience() instanceof Audience.Everybody(Room before) && rooms.contains(before)) {
      chosen = before.key();
    }
    return new ChoiceField(
        ROOM,
        phrases.room(),
        null,
        true,
        rooms.stream().map(room -> new Option(room.key(), cut(room.title()))).toList(),
        chosen);
  }

  private static Field tag(Draft draft, List<Tag> offered, GivePhrases phrases) {
    Tag tag = draft.tag();
    return new ChoiceField(
        TAG,
        phrases.tag(),
        null,
        false,
        offered.stream().map(one -> new Option(one.key(), cut(phrases.tagName(one)))).toList(),
        tag == null ? null : Tags.chosen(offered, tag.key()).map(Tag::key).orElse(null));
  }

  private static String cut(String words) {
    return Kind.Option.shortened("cut", words).label().english();
  }

  /** What was filled in. */
  sealed interface Filled {
    record Complete(Audience audience, FeedbackKind kind, String words, @Nullable Tag tag)
        implements Filled {}

    record Wanting(Map<String, String> problems) implements Filled {}
  }

  Filled read(
      Map<String, Value> values, SeenBy seenBy, Person receiver, Person giver, Instant now) {
    GivePhrases phrases = new GivePhrases(giver.language());
    Map<String, String> problems = new HashMap<>();
    String words = words(values).orElse("");
    if (words.isBlank()) {
      problems.put(WORDS, phrases.writeSomething());
    } else if (words.length() > Draft.LONGEST) {
      problems.put(WORDS, phrases.tooLong(words.length()));
    }
    Optional<FeedbackKind> kind =
        seenBy == SeenBy.ROOM
            ? Optional.of(FeedbackKind.PRAISE)
            : picked(values, KIND).flatMap(FeedbackKind::ofCode);
    if (kind.isEmpty()) {
      problems.put(KIND, phrases.chooseOne());
    }
    Optional<Audience> audience = audience(values, seenBy, receiver, giver);
    if (audience.isEmpty()) {
      problems.put(ROOM, phrases.chooseOne());
    }
    if (!problems.isEmpty()) {
      return new Filled.Wanting(problems);
    }
    Tag tag =
        picked(values, TAG)
            .flatMap(key -> Tags.chosen(tags.offered(giver, receiver, seenBy, now), key))
            .orElse(null);
    return new Filled.Complete(audience.orElseThrow(), kind.orElseThrow(), words, tag);
  }

  private Optional<Audience> audience(
      Map<String, Value> values, SeenBy seenBy, Person receiver, Person giver) {
    return switch (seenBy) {
      case RECEIVER -> Optional.of(new Audience.Receiver());
      case MANAGER ->
          mayGive.managerOf(giver, receiver).map(manager -> new Audience.WithLead(manager.id()));
      case ROOM ->
          picked(values, ROOM)
              .flatMap(
                  key ->
                      mayGive.roomsFor(giver).stream()
                          .filter(room -> room.key().equals(key))
                          .findFirst())
              .map(Audience.Everybody::new);
    };
  }

  static Optional<String> words(Map<String, Value> values) {
    return values.get(WORDS) instanceof Value.Words(String typed)
        ? Optional.of(typed.strip())
        : Optional.empty();
  }

  private static Optional<String> picked(Map<String, Value> values, String field) {
    return values.get(field) instanceof Value.Picked(var keys)
        ? keys.stream().findFirst()
        : Optional.empty();
  }
}
