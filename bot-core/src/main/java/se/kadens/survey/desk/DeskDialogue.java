package se.kadens.survey.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.people.Person;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.PreviewPrompt;
import se.kadens.survey.Survey;
import se.kadens.survey.Surveys;
import se.kadens.survey.TellOfWaiting;

/** Lets HR plan surveys and look after them. */
@Component
class DeskDialogue implements Dialogue {

  static final String FEATURE = TellOfWaiting.FEATURE;

  private final Surveys surveys;
  private final Drafts drafts;
  private final PlanSurvey planning;
  private final PlanForms forms;
  private final DeskReviews reviews;
  private final DeskLaunches launches;
  private final DeskWaves waves;
  private final PreviewPrompt preview;
  private final DeskMessages messages;

  DeskDialogue(
      Surveys surveys,
      Drafts drafts,
      PlanSurvey planning,
      PlanForms forms,
      DeskReviews reviews,
      DeskLaunches launches,
      DeskWaves waves,
      PreviewPrompt preview,
      DeskMessages messages) {
    this.surveys = surveys;
    this.drafts = drafts;
    this.planning = planning;
    this.forms = forms;
    this.reviews = reviews;
    this.launches = launches;
    this.waves = waves;
    this.preview = preview;
    this.messages = messages;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command("list", Set.of("pulse", "puls", "survey", "enkät")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    if (!by.active() || !by.role().mayPlan()) {
      return Reply.say(Message.of(phrases(by).refused()));
    }
    return switch (interaction) {
      case Asked asked -> list(by, asked.rest().strip(), asked.at());
      case Pressed pressed ->
          Verb.ofCode(pressed.action().verb())
              .map(verb -> pressed(by, verb, pressed.action(), pressed.at()))
              .orElseGet(() -> gone(by));
      case Submitted submitted ->
          submitted.action().verb().equals(Verb.OVERRIDE.code())
              ? launches.filled(submitted)
              : forms.filled(submitted);
      case Said _ -> Reply.nothing();
    };
  }

  private Reply list(Person by, String words, Instant now) {
    String sought = words.toLowerCase(Locale.ROOT);
    List<Survey> found =
        surveys.all(by.workspace()).stream()
            .filter(survey -> survey.name().toLowerCase(Locale.ROOT).contains(sought))
            .toList();
    return Reply.say(messages.list(by, found, words, now));
  }

  private Reply pressed(Person by, Verb verb, Action action, Instant now) {
    String[] subject = action.subject().split("/", -1);
    return switch (verb) {
      case NEW -> Reply.say(messages.templates(by));
      case FROM, CHANGE, AGAIN -> forms.open(by, verb, subject[0], now);
      case SAVE -> withDraft(by, subject[0], draft -> save(by, draft, now));
      case OVERWRITE -> withDraft(by, subject[0], draft -> overwrite(by, draft, subject, now));
      case DISCARD -> withDraft(by, subject[0], draft -> discard(by, draft, now));
      case SAMPLE -> Reply.say(phrases(by).plain("sample"));
      case LEAVE -> Reply.replace(Message.of(phrases(by).plain("left")));
      case PREVIEW -> withSurvey(by, subject[0], survey -> previewed(by, survey, now));
      case LAUNCH, SEND, ANYWAY ->
          withSurvey(by, subject[0], survey -> launches.pressed(by, verb, survey, subject, now));
      case EXTEND, CLOSE, END, PAUSE, RESUME, STOP, QUIT ->
          withSurvey(by, subject[0], survey -> waves.pressed(by, verb, survey, subject, now));
      case FILLED, OVERRIDE -> gone(by);
    };
  }

  private Reply save(Person by, Draft draft, Instant now) {
    if (draft.done()) {
      return saved(by, draft, now);
    }
    return switch (planning.save(
        by.workspace(), draft.name(), draft.plan(), draft.version(), by.id())) {
      case PlanSurvey.Outcome.Saved _ -> {
        drafts.done(by, draft);
        yield saved(by, draft, now);
      }
      case PlanSurvey.Outcome.Overtaken _ ->
          draft.changes() == null
              ? Reply.say(Message.of(phrases(by).nameTaken(draft.name())))
              : Reply.replace(reviews.of(by, draft, now));
      case PlanSurvey.Outcome.BadName _ -> gone(by);
    };
  }

  /** Knowing what it is now: whoever changes it once more meanwhile is seen again. */
  private Reply overwrite(Person by, Draft draft, String[] subject, Instant now) {
    if (draft.done()) {
      return saved(by, draft, now);
    }
    if (subject.length != 2 || !subject[1].matches("\\d{1,9}")) {
      return gone(by);
    }
    return save(by, draft.over(Integer.parseInt(subject[1])), now);
  }

  private Reply saved(Person by, Draft draft, Instant now) {
    return surveys
        .find(by.workspace(), draft.name())
        .map(survey -> Reply.replace(messages.saved(by, survey, now)))
        .orElseGet(() -> gone(by));
  }

  private Reply discard(Person by, Draft draft, Instant now) {
    if (draft.done()) {
      return saved(by, draft, now);
    }
    drafts.discard(by, draft);
    return Reply.replace(Message.of(phrases(by).plain("discarded")));
  }

  private Reply previewed(Person by, Survey survey, Instant now) {
    return preview
        .of(survey, by, Verb.SAMPLE.on(), now)
        .map(
            shown -> {
              List<Block> blocks = new ArrayList<>();
              boolean own = shown.as().id().equals(by.id());
              blocks.add(new Block.Note(phrases(by).preview(shown.as().name(), own)));
              blocks.addAll(shown.blocks());
              return Reply.say(new Message(blocks));
            })
        .orElseGet(() -> Reply.say(phrases(by).plain("nobody")));
  }

  private Reply withSurvey(Person by, String id, Function<Survey, Reply> reply) {
    return forms.survey(by, id).map(reply).orElseGet(() -> gone(by));
  }

  private Reply withDraft(Person by, String id, Function<Draft, Reply> reply) {
    Optional<Draft> draft = PlanForms.id(id).flatMap(uuid -> drafts.lock(by, uuid));
    return draft.map(reply).orElseGet(() -> gone(by));
  }

  private static Reply gone(Person by) {
    return Reply.say(Message.of(phrases(by).gone()));
  }

  private static DeskPhrases phrases(Person by) {
    return new DeskPhrases(by.language());
  }
}
