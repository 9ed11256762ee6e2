package se.kadens.slack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.DayField;
import se.kadens.conversation.Field.NumberField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.PeopleField;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Text;
import se.kadens.people.PersonId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the fields of a form; a field's name is its block's id. */
record Inputs(SlackPhrases phrases, Function<PersonId, Optional<String>> users) {

  static final String ACTION_ID = "value";

  /** What Slack has no room for in the field itself, to stand above it. */
  List<Block> above(Field field) {
    List<Block> above = new ArrayList<>();
    if (field.label().length() > Limits.INPUT_LABEL) {
      above.add(new Paragraph(Text.strong(field.label())));
    }
    if (field.hint() != null && field.hint().length() > Limits.INPUT_LABEL) {
      above.add(new Paragraph(Text.of(field.hint())));
    }
    above.addAll(Rows.longLabels(options(field).stream().map(Option::label).toList()));
    return above;
  }

  private static List<Option> options(Field field) {
    return switch (field) {
      case ChoiceField choice -> choice.options();
      case ChoicesField choices -> choices.options();
      case TextField _, NumberField _, PeopleField _, DayField _ -> List.of();
    };
  }

  ObjectNode block(Field field) {
    boolean kept = keepsItsLongText(field);
    ObjectNode block = Json.typed("input").put("block_id", field.name());
    block.set("label", BlockKit.plainText(fitting(field.label())));
    block.put("optional", kept || !field.required());
    String hint = hint(field, kept);
    if (hint != null) {
      block.set("hint", BlockKit.plainText(fitting(hint)));
    }
    block.set("element", element(field).put("action_id", ACTION_ID));
    return block;
  }

  private static String fitting(String words) {
    return words.isBlank() ? "…" : SlackText.shortened(words, Limits.INPUT_LABEL);
  }

  private @Nullable String hint(Field field, boolean kept) {
    String own = field.hint() == null || field.hint().isBlank() ? null : field.hint();
    if (!kept) {
      return own;
    }
    return own == null ? phrases.longAnswerKept() : own + " " + phrases.longAnswerKept();
  }

  /** Whether what was answered before is too long to be shown in the field. */
  private static boolean keepsItsLongText(Field field) {
    return field instanceof TextField text
        && text.initial() != null
        && text.initial().length() > mostCharacters(text);
  }

  private static int mostCharacters(TextField field) {
    return Math.clamp(field.maxLength(), 1, Limits.INPUT_TEXT);
  }

  private ObjectNode element(Field field) {
    return switch (field) {
      case TextField text -> text(text);
      case NumberField number -> number(number);
      case ChoiceField choice -> choice(choice);
      case ChoicesField choices -> choices(choices);
      case PeopleField people -> people(people);
      case DayField day -> {
        ObjectNode picker = Json.typed("datepicker");
        yield day.initial() == null ? picker : picker.put("initial_date", day.initial().toString());
      }
    };
  }

  private static ObjectNode text(TextField field) {
    ObjectNode element = Json.typed("plain_text_input").put("multiline", field.multiline());
    element.put("max_length", mostCharacters(field));
    String initial = field.initial();
    if (initial != null && !initial.isEmpty() && !keepsItsLongText(field)) {
      element.put("initial_value", SlackText.visible(initial));
    }
    return element;
  }

  private static ObjectNode number(NumberField field) {
    ObjectNode element = Json.typed("number_input").put("is_decimal_allowed", true);
    return field.initial() == null
        ? element
        : element.put("initial_value", field.initial().toPlainString());
  }

  private static ObjectNode choice(ChoiceField field) {
    boolean open = standOpen(field.options());
    ObjectNode element = Json.typed(open ? "radio_buttons" : "static_select");
    putOptions(element, field.options());
    field.options().stream()
        .filter(option -> option.key().equals(field.initial()))
        .findFirst()
        .ifPresent(option -> element.set("initial_option", option(option)));
    return element;
  }

  private static ObjectNode choices(ChoicesField field) {
    boolean open = standOpen(field.options());
    ObjectNode element = Json.typed(open ? "checkboxes" : "multi_static_select");
    putOptions(element, field.options());
    Set<String> initial = field.initial();
    List<ObjectNode> chosen =
        field.options().stream()
            .filter(option -> initial.contains(option.key()))
            .map(Inputs::option)
            .toList();
    if (!chosen.isEmpty()) {
      element.putArray("initial_options").addAll(chosen);
    }
    return element;
  }

  private static boolean standOpen(List<Option> options) {
    return options.size() <= Limits.OPEN_OPTIONS
        && options.stream().allMatch(option -> option.label().length() <= Limits.OPTION);
  }

  /** In groups where there are more than one list may have. */
  private static void putOptions(ObjectNode element, List<Option> options) {
    if (options.size() <= Limits.OPTIONS) {
      element.putArray("options").addAll(rendered(options));
      return;
    }
    ArrayNode groups = element.putArray("option_groups");
    for (int from = 0; from < options.size(); from += Limits.OPTIONS) {
      int to = Math.min(options.size(), from + Limits.OPTIONS);
      ObjectNode group = groups.addObject();
      group.set("label", BlockKit.plainText((from + 1) + "–" + to));
      group.putArray("options").addAll(rendered(options.subList(from, to)));
    }
  }

  private static Collection<ObjectNode> rendered(List<Option> options) {
    return options.stream().map(Inputs::option).toList();
  }

  private static ObjectNode option(Option option) {
    if (option.key().isEmpty() || option.key().length() > Limits.OPTION) {
      throw new IllegalArgumentException("Slack carries no option key such as " + option.key());
    }
    return Elements.option(option.label(), option.key());
  }

  private ObjectNode people(PeopleField field) {
    List<String> known =
        field.initial().stream().map(users).flatMap(Optional::stream).distinct().toList();
    if (!field.several()) {
      ObjectNode element = Json.typed("users_select");
      Stream<String> first = known.stream().limit(1);
      first.forEach(user -> element.put("initial_user", user));
      return element;
    }
    ObjectNode element = Json.typed("multi_users_select");
    if (!known.isEmpty()) {
      ArrayNode initial = element.putArray("initial_users");
      known.forEach(initial::add);
    }
    return element;
  }
}
