package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.DayField;
import se.kadens.conversation.Field.NumberField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.PeopleField;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.PersonId;

/**
 * Writes the fields of a form.
 *
 * @param kept the names of fields whose answer is too long to be shown again
 */
record CardInputs(CardPhrases phrases, Guests people, Set<String> kept) {

  /** An input, and the small print below it. */
  ObjectNode render(Field field) {
    boolean keeps = kept.contains(field.name());
    ObjectNode input = input(field).put("label", CardText.oneLine(field.label()));
    if (field.required() && !keeps) {
      input.put("isRequired", true);
    }
    if (input.path("isRequired").asBoolean() || field instanceof NumberField) {
      input.put("errorMessage", whatIsMissing(field));
    }
    List<ObjectNode> items = new ArrayList<>(List.of(input));
    if (field.hint() != null && !field.hint().isBlank()) {
      items.addAll(below(field.hint()));
    }
    if (keeps) {
      items.addAll(below(phrases.longAnswerKept()));
    }
    return CardJson.holding("Container", items).put("spacing", "Medium");
  }

  private static List<ObjectNode> below(String hint) {
    List<ObjectNode> lines = RichText.smallPrint(Text.of(hint));
    lines.getFirst().put("spacing", "Small");
    return lines;
  }

  private String whatIsMissing(Field field) {
    return switch (field) {
      case TextField _ -> phrases.writeSomething();
      case NumberField _ -> phrases.writeNumber();
      case ChoiceField _ -> phrases.chooseOne();
      case ChoicesField _ -> phrases.chooseAtLeastOne();
      case PeopleField _ -> phrases.choosePerson();
      case DayField _ -> phrases.chooseDay();
    };
  }

  private ObjectNode input(Field field) {
    return switch (field) {
      case TextField text -> text(text);
      case NumberField number -> number(number);
      case ChoiceField choice -> choice(choice);
      case ChoicesField choices -> choices(choices);
      case PeopleField some -> people(some);
      case DayField day -> {
        ObjectNode input = CardJson.typed("Input.Date").put("id", InputIds.DAY.of(day.name()));
        yield day.initial() == null ? input : input.put("value", day.initial().toString());
      }
    };
  }

  private ObjectNode text(TextField field) {
    ObjectNode input = CardJson.typed("Input.Text").put("id", InputIds.TEXT.of(field.name()));
    input.put("isMultiline", field.multiline()).put("maxLength", Math.max(1, field.maxLength()));
    if (field.initial() != null && !field.initial().isEmpty() && !kept.contains(field.name())) {
      input.put("value", CardText.visible(field.initial()));
    }
    return input;
  }

  /** Words, as an input for numbers takes no decimal comma everywhere. */
  private ObjectNode number(NumberField field) {
    ObjectNode input = CardJson.typed("Input.Text").put("id", InputIds.NUMBER.of(field.name()));
    input.put("maxLength", CardLimits.NUMBER).put("regex", "^.*[0-9].*$");
    return field.initial() == null ? input : input.put("value", written(field.initial()));
  }

  private String written(BigDecimal number) {
    String digits = number.toPlainString();
    return phrases.language() == Language.SWEDISH ? digits.replace('.', ',') : digits;
  }

  private ObjectNode choice(ChoiceField field) {
    boolean open =
        field.options().size() <= CardLimits.OPEN_OPTIONS
            && field.options().stream().allMatch(CardInputs::mayStandOpen);
    ObjectNode input = choiceSet(InputIds.CHOICE.of(field.name()), field.options(), false);
    input.put("style", open ? "expanded" : "compact");
    if (!open) {
      input.put("placeholder", phrases.choose());
    }
    boolean known =
        field.options().stream().anyMatch(option -> option.key().equals(field.initial()));
    return known && field.initial() != null
        ? input.put("value", Submissions.encoded(field.initial()))
        : input;
  }

  /** The title of what stands open is read as markdown; that of what opens is not. */
  private static boolean mayStandOpen(Option option) {
    return option.label().length() <= CardLimits.OPEN_OPTION
        && !CardText.looksLikeMarkup(option.label());
  }

  private static ObjectNode choices(ChoicesField field) {
    boolean open = field.options().size() <= CardLimits.OPEN_TICKS;
    ObjectNode input = choiceSet(InputIds.CHOICES.of(field.name()), field.options(), open);
    input.put("isMultiSelect", true).put("style", open ? "expanded" : "compact");
    String chosen =
        field.options().stream()
            .map(Option::key)
            .filter(field.initial()::contains)
            .map(Submissions::encoded)
            .collect(Collectors.joining(","));
    return chosen.isEmpty() ? input : input.put("value", chosen);
  }

  private static ObjectNode choiceSet(String id, List<Option> options, boolean open) {
    ObjectNode input = CardJson.typed("Input.ChoiceSet").put("id", id).put("wrap", true);
    ArrayNode choices = input.putArray("choices");
    for (Option option : options) {
      String title = open ? CardText.ticked(option.label()) : CardText.oneLine(option.label());
      choices.addObject().put("title", title).put("value", Submissions.encoded(option.key()));
    }
    return input;
  }

  private ObjectNode people(PeopleField field) {
    List<PersonId> initial =
        field.several() ? field.initial() : field.initial().stream().limit(1).toList();
    return Colleagues.input(people, initial, field.several(), phrases)
        .put("id", InputIds.PEOPLE.of(field.name()));
  }
}
