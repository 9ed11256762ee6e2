package se.kadens.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.interview.Question;
import se.kadens.language.Language;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.ProgrammeDialogue.Verb;

/** From an empty form to a draft with its preview. */
@Component
class ProgrammeForms {

  private final Programmes programmes;
  private final Drafts drafts;
  private final PreviewProgramme previewing;
  private final People people;

  ProgrammeForms(Programmes programmes, Drafts drafts, PreviewProgramme previewing, People people) {
    this.programmes = programmes;
    this.drafts = drafts;
    this.previewing = previewing;
    this.people = people;
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
      return language.code() + "/" + verb.code() + "/" + subject;
    }
  }

  /** Opens the form for a template, a programme or a draft. */
  Reply open(Person by, Verb verb, String subject) {
    Origin origin = new Origin(by.language(), verb, subject);
    ProgrammeFormPhrases phrases = new ProgrammeFormPhrases(by.language());
    List<Draft.Part> parts = parts(by, origin);
    if (parts.isEmpty()) {
      return Reply.say(goneFrom(origin, by));
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
    ProgrammeFormPhrases phrases = new ProgrammeFormPhrases(by.language());
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

  /** Keeps what was filled in as a draft and shows what it comes to, or says what cannot be. */
  Reply filled(Submitted submitted) {
    Person by = submitted.by();
    Origin origin = Origin.parse(submitted.action().subject());
    ProgrammeFormPhrases phrases = new ProgrammeFormPhrases(by.language());
    List<Draft.Part> before = parts(by, origin);
    if (before.isEmpty()) {
      return Reply.say(goneFrom(origin, by));
    }
    FilledProgramme filled =
        new FilledProgramme(phrases, origin.language(), before, submitted.values());
    return switch (filled.read(departments(by), knownQuestions(by, before))) {
      case FilledProgramme.Reading.Refused(var problems) -> new Reply.Correct(problems);
      case FilledProgramme.Reading.Read(var parts) -> {
        Map<String, String> taken = takenNames(by, parts, phrases);
        yield taken.isEmpty() ? preview(by, parts, submitted.at()) : new Reply.Correct(taken);
      }
    };
  }

  private static String goneFrom(Origin origin, Person by) {
    ProgrammePhrases phrases = new ProgrammePhrases(by.language());
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
      Person by, List<Draft.Part> parts, ProgrammeFormPhrases phrases) {
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
    return Reply.say(new ProgrammeMessages(by, now).preview(draft, previews, changesAnything));
  }

  private Optional<Programme> changedBy(Person by, Draft.Part part) {
    return Optional.ofNullable(part.changes()).flatMap(id -> programmes.find(by.workspace(), id));
  }
}
