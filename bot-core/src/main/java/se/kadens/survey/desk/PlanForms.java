package se.kadens.survey.desk;

import java.time.Instant;
import java.time.LocalDate;
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
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.survey.Foresight;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.Mode;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyId;
import se.kadens.survey.SurveyPlan;
import se.kadens.survey.SurveyPlan.Closing;
import se.kadens.survey.SurveyPlan.SurveyAudience;
import se.kadens.survey.Surveys;
import se.kadens.survey.Thresholds;
import se.kadens.survey.bank.Template;
import se.kadens.survey.bank.Templates;

/** From an empty form to a draft with all that it comes to. */
@Component
class PlanForms {

  /** What stands for no template. */
  static final String OWN = "own";

  private static final int USUAL_DAYS = 5;

  private final Surveys surveys;
  private final Drafts drafts;
  private final People people;
  private final LaunchSurvey launching;
  private final DeskReviews reviews;

  PlanForms(
      Surveys surveys, Drafts drafts, People people, LaunchSurvey launching, DeskReviews reviews) {
    this.surveys = surveys;
    this.drafts = drafts;
    this.people = people;
    this.launching = launching;
    this.reviews = reviews;
  }

  /**
   * Where a form comes from, carried by the form itself.
   *
   * @param verb FROM, CHANGE or AGAIN
   * @param subject a template, a survey or a draft
   * @param version of the survey as it was when the form was opened
   */
  private record Origin(Verb verb, String subject, int version) {

    Action action() {
      return Verb.FILLED.on(verb.code(), subject, version);
    }

    static Optional<Origin> of(Action action) {
      String[] parts = action.subject().split("/", -1);
      return parts.length == 3 && parts[2].matches("\\d{1,9}")
          ? Verb.ofCode(parts[0])
              .map(verb -> new Origin(verb, parts[1], Integer.parseInt(parts[2])))
          : Optional.empty();
    }
  }

  /** Opens the form for a template, a survey or a draft. */
  Reply open(Person by, Verb verb, String subject, Instant now) {
    FormPhrases phrases = new FormPhrases(by.language());
    Optional<Draft> found = begins(by, verb, subject);
    if (found.isEmpty()) {
      return Reply.say(Message.of(new DeskPhrases(by.language()).gone()));
    }
    Draft draft = found.get();
    SurveyPlan plan = draft.plan();
    PlanForm form = new PlanForm(phrases, draft.changes() == null ? draft.name() : null, plan);
    if (!form.fits()) {
      return Reply.say(Message.of(phrases.tooBigForForm()));
    }
    LocalDate tomorrow = now.atZone(by.zone()).toLocalDate().plusDays(1);
    return new Reply.Ask(
        form.drawn(
            new Origin(verb, subject, draft.version()).action(),
            departments(people.active(by.workspace())),
            new PlanForm.Named(
                known(by, plan.audience().managers()),
                known(by, plan.audience().teams()),
                known(by, Set.of(plan.contact()))),
            tomorrow));
  }

  private List<PersonId> known(Person by, Set<String> emails) {
    return people.withEmails(by.workspace(), emails).stream().map(Person::id).toList();
  }

  /** What a form begins with; empty when that is gone. */
  private Optional<Draft> begins(Person by, Verb verb, String subject) {
    return switch (verb) {
      case FROM -> fromTemplate(by, subject);
      case CHANGE ->
          survey(by, subject)
              .map(survey -> draft(survey.id(), survey.version(), survey.name(), survey.plan()));
      case AGAIN -> id(subject).flatMap(id -> drafts.lock(by, id)).filter(draft -> !draft.done());
      default -> Optional.empty();
    };
  }

  private Optional<Draft> fromTemplate(Person by, String key) {
    FormPhrases phrases = new FormPhrases(by.language());
    if (key.equals(OWN)) {
      return Optional.of(draft(null, 0, freeName(by, phrases.usualName()), empty(by, phrases)));
    }
    return Templates.find(key)
        .map(
            template ->
                draft(
                    null,
                    0,
                    freeName(by, template.name().in(by.language())),
                    of(template, empty(by, phrases))));
  }

  private static SurveyPlan empty(Person by, FormPhrases phrases) {
    return new SurveyPlan(
        Mode.ANONYMOUS,
        null,
        List.of(),
        0,
        SurveyAudience.EVERYBODY,
        null,
        new Closing(USUAL_DAYS, null),
        List.of(When.DAY_BEFORE),
        Thresholds.USUAL,
        "",
        phrases.usualLegalBasis(),
        by.email());
  }

  private static SurveyPlan of(Template template, SurveyPlan empty) {
    return new SurveyPlan(
        template.mode(),
        template.key(),
        template.items(),
        template.rotates() ? template.asked() : 0,
        empty.audience(),
        null,
        empty.close(),
        empty.reminders(),
        template.mode() == Mode.NAMED ? Thresholds.NONE : Thresholds.USUAL,
        "",
        empty.legalBasis(),
        empty.contact());
  }

  private String freeName(Person by, String wanted) {
    return Stream.iterate(1, i -> i + 1)
        .map(i -> i == 1 ? wanted : wanted + " " + i)
        .filter(name -> surveys.find(by.workspace(), name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Keeps what was filled in as a draft and shows what it comes to, or says what cannot be. */
  Reply filled(Submitted submitted) {
    Person by = submitted.by();
    Optional<Origin> origin = Origin.of(submitted.action());
    Optional<Draft> found = origin.flatMap(from -> begins(by, from.verb(), from.subject()));
    if (found.isEmpty()) {
      return kept(submitted.values().keySet(), new DeskPhrases(by.language()).gone().plain());
    }
    Draft before = found.get();
    FormPhrases phrases = new FormPhrases(by.language());
    FilledPlan filled = new FilledPlan(phrases, before.plan(), submitted.values());
    List<Person> everybody = people.active(by.workspace());
    String name = before.changes() == null ? filled.name() : before.name();
    SurveyPlan plan = filled.plan(departments(everybody), everybody, by, submitted.at());
    if (before.changes() == null && surveys.find(by.workspace(), name).isPresent()) {
      filled.problems().put(PlanForm.NAME, phrases.nameTaken());
    }
    if (!filled.problems().isEmpty()) {
      return new Reply.Correct(filled.problems());
    }
    Draft draft = draft(before.changes(), origin.get().version(), name, plan);
    Foresight foresight = foresee(by, draft, submitted.at());
    Map<String, String> impossible = impossible(foresight, phrases);
    if (!impossible.isEmpty()) {
      return new Reply.Correct(impossible);
    }
    drafts.keep(by, draft, submitted.at());
    return Reply.say(reviews.of(by, draft, submitted.at()));
  }

  /** What was typed stays in the form, so that it can be copied from there. */
  private static Reply kept(Set<String> fields, String why) {
    return fields.isEmpty()
        ? Reply.say(why)
        : new Reply.Correct(Map.of(fields.iterator().next(), why));
  }

  private Foresight foresee(Person by, Draft draft, Instant now) {
    return launching.foresee(
        DeskReviews.asPlanned(by, draft), When.timing(draft.plan(), by.zone(), now));
  }

  private static Map<String, String> impossible(Foresight foresight, FormPhrases phrases) {
    if (foresight.tooFew()) {
      return Map.of(
          foresight.undated() > 0 ? PlanForm.TENURE : PlanForm.MANAGERS, phrases.tooFew(foresight));
    }
    return foresight.closesBeforeAllHaveIt()
        ? Map.of(PlanForm.CLOSE_DAYS, phrases.closesTooEarly())
        : Map.of();
  }

  Optional<Survey> survey(Person by, String id) {
    return id(id).flatMap(uuid -> surveys.find(by.workspace(), new SurveyId(uuid)));
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Set<String> departments(List<Person> everybody) {
    return everybody.stream()
        .map(Person::department)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Draft draft(
      @Nullable SurveyId changes, int version, String name, SurveyPlan plan) {
    return new Draft(UUID.randomUUID(), changes, version, name, plan, false);
  }
}
