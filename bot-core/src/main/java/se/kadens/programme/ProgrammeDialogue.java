package se.kadens.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import se.kadens.interview.Question;
import se.kadens.language.Language;
import se.kadens.people.People;
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
  private final PreviewProgramme previewing;
  private final Opening opening;
  private final People people;

  ProgrammeDialogue(
      Programmes programmes,
      Enrolments enrolments,
      Drafts drafts,
      PlanProgramme planning,
      PreviewProgramme previewing,
      Opening opening,
      People people) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.drafts = drafts;
    this.planning = planning;
    this.previewing = previewing;
    this.opening = opening;
    this.people = people;
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
      case Submitted submitted -> filled(submitted);
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
      case NEW, CHANGE, AGAIN -> form(by, new Origin(by.language(), Verb.of(action.verb()), subject));
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
      case DO_NOT_SEND ->
          Reply.replace(Message.of(phrases.notSent()));
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

  private Reply withProgramme(
      Person by, String id, Function<Programme, Reply> reply) {
    return programmes
        .find(by.workspace(), ProgrammeId.parse(id))
        .map(reply)
        .orElseGet(() -> Reply.say(new ProgrammePhrases(by.language()).gone()));
  }

  /**
   * Where a form comes from, carried by the form itself.
   *
   * @param language the one its questions were shown in
   * @param verb NEW, CHANGE or AGAIN
   * @param subject a template, a programme or a draft
   */
  private record Origin(Language language, Verb verb, String subject) {

    static Origin parse(String text) {
      String[] parts = text.split("/", 3);
      return new Origin(Language.ofTag(parts[0]).orElseThrow(), Verb.of(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
      return language.code() + "/" + verb.code + "/" + subject;
    }
  }

  private Reply form(Person by, Origin origin) {
    ProgrammePhrases phrases = new ProgrammePhrases(by.language());
    List<Draft.Part> parts = parts(by, origin);
    if (parts.isEmpty()) {
      return Reply.say(goneFrom(origin, phrases));
    }
    ProgrammeForm form = new ProgrammeForm(phrases, origin.language(), parts);
    return form.fits()
        ? new Reply.Ask(form.drawn(Verb.FILLED.on(origin.toString()), departments(by)))
        : Reply.say(phrases.tooBigForForm());
  }

  /** What a form begins with; empty when that is gone. */
  private List<Draft.Part> parts(Person by, Origin origin) {
    return switch (origin.verb()) {
      case NEW -> fromTemplate(by, Template.ofCode(origin.subject()).orElseThrow());
      case CHANGE ->
          programmes
              .find(by.workspace(), ProgrammeId.parse(origin.subject()))
              .map(found -> List.of(new Draft.Part(found.name(), found.latestPlan(), found.id())))
              .orElse(List.of());
      default ->
          drafts
              .lock(by, UUID.fromString(origin.subject()))
              .filter(draft -> !draft.started())
              .map(Draft::parts)
              .orElse(List.of());
    };
  }

  private List<Draft.Part> fromTemplate(Person by, Template template) {
    ProgrammePhrases phrases = new ProgrammePhrases(by.language());
    return template.plans().stream()
        .map(
            plan ->
                new Draft.Part(
                    freeName(by, phrases.name(template, plan.cadence().every())), plan, null))
        .toList();
  }

  private String freeName(Person by, String wanted) {
    return Stream.iterate(1, i -> i + 1)
        .map(i -> i == 1 ? wanted : wanted + " " + i)
        .filter(name -> programmes.find(by.workspace(), name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Set<String> departments(Person by) {
    return people.active(by.workspace()).stream()
        .map(Person::department)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Reply filled(Submitted submitted) {
    Person by = submitted.by();
    Origin origin = Origin.parse(submitted.action().subject());
    ProgrammePhrases phrases = new ProgrammePhrases(by.language());
    List<Draft.Part> before = parts(by, origin);
    if (before.isEmpty()) {
      return Reply.say(goneFrom(origin, phrases));
    }
    FilledProgramme filled =
        new FilledProgramme(phrases, origin.language(), before, submitted.values());
    return switch (filled.read(departments(by), knownQuestions(by, before))) {
      case FilledProgramme.Reading.Refused(var problems) -> new Reply.Correct(problems);
      case FilledProgramme.Reading.Read(var parts) -> {
        Map<String, String> taken = takenNames(by, parts, phrases);
        yield taken.isEmpty()
            ? preview(by, parts, submitted.at())
            : new Reply.Correct(taken);
      }
    };
  }

  private static String goneFrom(Origin origin, ProgrammePhrases phrases) {
    return origin.verb() == Verb.CHANGE ? phrases.gone() : phrases.draftGone();
  }

  /** Those of the programmes as they are, and of the templates. */
  private List<Question> knownQuestions(Person by, List<Draft.Part> parts) {
    List<Question> known = new ArrayList<>();
    for (Draft.Part part : parts) {
      changedBy(by, part)
          .ifPresent(old -> known.addAll(old.latestPlan().questionnaire().questions()));
    }
    known.addAll(Template.questions());
    return known;
  }

  private Map<String, String> takenNames(
      Person by, List<Draft.Part> parts, ProgrammePhrases phrases) {
    Map<String, String> taken = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      @Nullable ProgrammeId own = parts.get(i).changes();
      if (programmes
          .find(by.workspace(), parts.get(i).name())
          .filter(found -> !found.id().equals(own))
          .isPresent()) {
        taken.put(ProgrammeForm.numbered(ProgrammeForm.NAME, i), phrases.nameTaken());
      }
    }
    return taken;
  }

  private Reply preview(Person by, List<Draft.Part> parts, Instant now) {
    Draft draft = drafts.keep(by, parts, now);
    List<ProgrammePreview> previews = new ArrayList<>();
    boolean changesAnything = false;
    for (Draft.Part part : parts) {
      Optional<Programme> before = changedBy(by, part);
      ProgrammePreview preview =
          previewing.of(by.workspace(), part.name(), part.plan(), before, by.language(), now);
      changesAnything |= !before.equals(Optional.of(preview.programme()));
      previews.add(preview);
    }
    return Reply.say(
        new ProgrammeMessages(by, now).preview(draft, previews, changesAnything));
  }

  private Optional<Programme> changedBy(Person by, Draft.Part part) {
    return Optional.ofNullable(part.changes())
        .flatMap(id -> programmes.find(by.workspace(), id));
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
