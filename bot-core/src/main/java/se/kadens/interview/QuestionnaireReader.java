package se.kadens.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.FollowUp.When;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.interview.QuestionnaireJson.Reading;
import tools.jackson.databind.JsonNode;

/** Reads one questionnaire and collects whatever is wrong with it. */
final class QuestionnaireReader {

  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_LABEL = Kind.Option.LONGEST_LABEL;
  private static final Set<String> FIELDS =
      Set.of("key", "kind", "text", "required", "help", "nothing", "follow_up");

  private static final Set<String> CONDITIONS = Set.of("answered", "one_of", "at_most", "at_least");

  private final int longestText;
  private final int leastOptions;
  private final int mostQuestions;
  private final boolean stored;
  private final JsonTexts texts;
  private final Set<String> keys = new HashSet<>();

  private QuestionnaireReader(
      int longestText,
      int leastOptions,
      int mostQuestions,
      boolean inBothLanguages,
      boolean stored) {
    this.texts = new JsonTexts(inBothLanguages);
    this.longestText = longestText;
    this.leastOptions = leastOptions;
    this.mostQuestions = mostQuestions;
    this.stored = stored;
  }

  static QuestionnaireReader ofOperators() {
    return new QuestionnaireReader(LONGEST_TEXT, 2, Questionnaire.MOST_QUESTIONS, false, false);
  }

  static QuestionnaireReader ofOperatorsInBothLanguages() {
    return new QuestionnaireReader(LONGEST_TEXT, 2, Questionnaire.MOST_WITH_PARTS, true, false);
  }

  static QuestionnaireReader ofTheStore() {
    return new QuestionnaireReader(
        Integer.MAX_VALUE, 1, Questionnaire.MOST_WITH_PARTS, false, true);
  }

  Reading read(JsonNode node, String path) {
    if (!node.isArray() || node.isEmpty()) {
      return new Reading.Refused(List.of(new Problem(path, "must hold at least one question")));
    }
    if (node.size() > mostQuestions) {
      return new Reading.Refused(
          List.of(new Problem(path, "must hold at most " + mostQuestions + " questions")));
    }
    List<@Nullable Question> questions = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      questions.add(question(node.path(i), path + "[" + i + "]", true));
    }
    return texts.problems().isEmpty()
        ? new Reading.Read(
            new Questionnaire(questions.stream().map(Objects::requireNonNull).toList()))
        : new Reading.Refused(texts.problems());
  }

  /** A question, or null when a problem was found in it. */
  private @Nullable Question question(JsonNode node, String path, boolean mayBeFollowed) {
    int before = texts.problems().size();
    if (!node.isObject()) {
      texts.refuse(path, "must be an object");
      return null;
    }
    String key = key(node, path);
    if (key != null && !keys.add(key)) {
      texts.refuse(path + ".key", "is used by an earlier question: " + key);
    }
    KindName name = kindName(node, path);
    Kind kind = name == null ? null : kind(name, node, path);
    Translated text = texts.text(node.path("text"), path + ".text", longestText);
    boolean required = texts.flag(node.path("required"), path + ".required");
    Translated help = texts.optionalText(node, "help", path, longestText);
    Translated nothing = texts.optionalText(node, "nothing", path, LONGEST_LABEL);
    checkFields(node, path, name);
    FollowUp followUp = kind == null ? null : followUp(node, path, kind, mayBeFollowed);
    if (texts.problems().size() > before || key == null || kind == null || text == null) {
      return null;
    }
    return new Question(
        key,
        kind,
        text,
        required,
        help,
        nothing,
        followUp,
        standing(node),
        step(node),
        stored ? texts.optionalText(node, "retold", path, longestText) : null);
  }

  private @Nullable Answer standing(JsonNode node) {
    JsonNode standing = node.path("standing");
    return stored && standing.isObject() ? AnswerJson.read(standing) : null;
  }

  private @Nullable BigDecimal step(JsonNode node) {
    JsonNode step = node.path("step");
    return stored && step.isString() ? new BigDecimal(step.stringValue()) : null;
  }

  private @Nullable String key(JsonNode node, String path) {
    JsonNode key = node.path("key");
    if (!key.isString() || !Question.KEY.matcher(key.stringValue()).matches()) {
      texts.refuse(
          path + ".key", "must be 1 to 40 lower case letters a to z, digits and underscores");
      return null;
    }
    return key.stringValue();
  }

  private @Nullable KindName kindName(JsonNode node, String path) {
    JsonNode kind = node.path("kind");
    KindName name = kind.isString() ? KindName.ofCode(kind.stringValue()).orElse(null) : null;
    if (name == null) {
      texts.refuse(path + ".kind", "must be one of " + KindName.codes());
    }
    return name;
  }

  private @Nullable Kind kind(KindName name, JsonNode node, String path) {
    return switch (name) {
      case SHORT_TEXT -> new Kind.ShortText();
      case LONG_TEXT -> new Kind.LongText();
      case NUMBER -> new Kind.ANumber(texts.optionalText(node, "unit", path, LONGEST_LABEL));
      case SCALE -> scale(node, path);
      case MOOD -> new Kind.AMood();
      case YES_NO -> new Kind.YesNo();
      case CHOICE -> {
        List<Kind.Option> options = options(node, path);
        yield options == null ? null : new Kind.OneOf(options);
      }
      case CHOICES -> {
        List<Kind.Option> options = options(node, path);
        yield options == null ? null : new Kind.SeveralOf(options);
      }
      case PERSON -> new Kind.APerson();
      case DATE -> new Kind.ADate();
    };
  }

  private Kind.@Nullable Scale scale(JsonNode node, String path) {
    JsonNode lowest = node.path("lowest");
    JsonNode highest = node.path("highest");
    if (!lowest.isInt()) {
      texts.refuse(path + ".lowest", "must be a whole number");
      return null;
    }
    if (!highest.isInt()) {
      texts.refuse(path + ".highest", "must be a whole number");
      return null;
    }
    long steps = (long) highest.intValue() - lowest.intValue() + 1;
    if (steps < 2 || steps > Kind.Scale.MOST_STEPS) {
      texts.refuse(
          path + ".highest",
          "must be above lowest, with at most " + Kind.Scale.MOST_STEPS + " steps in all");
      return null;
    }
    JsonNode labels = node.path("labels");
    return new Kind.Scale(
        lowest.intValue(),
        highest.intValue(),
        texts.optionalText(labels, "lowest", path + ".labels", LONGEST_LABEL),
        texts.optionalText(labels, "highest", path + ".labels", LONGEST_LABEL));
  }

  private @Nullable List<Kind.Option> options(JsonNode node, String path) {
    JsonNode array = node.path("options");
    if (!array.isArray() || array.size() < leastOptions || array.size() > Kind.MOST_OPTIONS) {
      texts.refuse(
          path + ".options", "must hold " + leastOptions + " to " + Kind.MOST_OPTIONS + " options");
      return null;
    }
    List<Kind.Option> options = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String at = path + ".options[" + i + "]";
      String key = key(array.path(i), at);
      Translated label = texts.text(array.path(i).path("text"), at + ".text", LONGEST_LABEL);
      if (key != null && !taken.add(key)) {
        texts.refuse(at + ".key", "is used by an earlier option: " + key);
      } else if (key != null && label != null) {
        options.add(new Kind.Option(key, label));
      }
    }
    return options.size() == array.size() ? options : null;
  }

  private @Nullable FollowUp followUp(
      JsonNode node, String path, Kind kind, boolean mayBeFollowed) {
    JsonNode followUp = node.path("follow_up");
    if (JsonTexts.isAbsent(followUp)) {
      return null;
    }
    String at = path + ".follow_up";
    if (!mayBeFollowed) {
      texts.refuse(at, "must not follow a question that is a follow-up itself");
      return null;
    }
    When when = when(followUp.path("when"), at + ".when", kind);
    Question question = question(followUp.path("question"), at + ".question", false);
    return when == null || question == null ? null : new FollowUp(when, question);
  }

  private @Nullable When when(JsonNode node, String path, Kind kind) {
    List<String> conditions =
        node.propertyNames().stream().filter(name -> !stored || CONDITIONS.contains(name)).toList();
    if (conditions.size() != 1) {
      texts.refuse(path, "must hold exactly one of " + sorted(CONDITIONS));
      return null;
    }
    String condition = conditions.getFirst();
    JsonNode value = node.path(condition);
    String at = path + "." + condition;
    return switch (condition) {
      case "answered" -> answered(value, at);
      case "one_of" -> chosen(value, at, kind);
      case "at_most", "at_least" -> bound(condition, value, at, kind);
      default -> {
        texts.refuse(path, "must hold exactly one of " + sorted(CONDITIONS));
        yield null;
      }
    };
  }

  private @Nullable When answered(JsonNode value, String path) {
    if (!value.isBoolean() || !value.booleanValue()) {
      texts.refuse(path, "must be true");
      return null;
    }
    return new When.Answered();
  }

  private @Nullable When chosen(JsonNode value, String path, Kind kind) {
    Set<String> possible = kind.keys();
    if (possible.isEmpty()) {
      texts.refuse(path, "goes only with a mood, yes_no, choice or choices question");
      return null;
    }
    Set<String> wanted = new LinkedHashSet<>();
    value.forEach(key -> wanted.add(key.isString() ? key.stringValue() : key.toString()));
    if (!value.isArray() || wanted.isEmpty() || !possible.containsAll(wanted)) {
      texts.refuse(path, "must hold some of " + sorted(possible));
      return null;
    }
    return new When.Chosen(wanted);
  }

  private @Nullable When bound(String condition, JsonNode value, String path, Kind kind) {
    if (!kind.isMeasured()) {
      texts.refuse(path, "goes only with a number, scale or mood question");
      return null;
    }
    if (!value.isNumber()) {
      texts.refuse(path, "must be a number");
      return null;
    }
    BigDecimal bound = value.decimalValue();
    return condition.equals("at_most") ? new When.AtMost(bound) : new When.AtLeast(bound);
  }

  /** What is stored may have more of them than are known here: a newer version may have put it. */
  private void checkFields(JsonNode node, String path, @Nullable KindName kind) {
    for (String field : node.propertyNames()) {
      boolean known =
          stored || FIELDS.contains(field) || kind == null || kind.fields().contains(field);
      if (!known) {
        texts.refuse(path + "." + field, "is not a field of this kind of question");
      }
    }
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
