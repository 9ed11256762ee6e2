package se.kadens.interview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.FollowUp.When;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a questionnaire as {@link QuestionnaireReader} reads it. */
final class QuestionnaireWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private QuestionnaireWriter() {}

  static ArrayNode write(Questionnaire questionnaire) {
    ArrayNode array = JSON.arrayNode();
    questionnaire.questions().forEach(question -> array.add(write(question)));
    return array;
  }

  private static ObjectNode write(Question question) {
    ObjectNode node = JSON.objectNode();
    node.put("key", question.key());
    node.put("kind", KindName.of(question.kind()).code());
    node.set("text", write(question.text()));
    node.put("required", question.required());
    put(node, "help", question.help());
    put(node, "nothing", question.nothing());
    putKind(node, question.kind());
    if (question.standing() != null) {
      node.set("standing", AnswerJson.toNode(question.standing()));
    }
    if (question.step() != null) {
      node.put("step", question.step().toPlainString());
    }
    put(node, "retold", question.retold());
    FollowUp followUp = question.followUp();
    if (followUp != null) {
      ObjectNode child = node.putObject("follow_up");
      child.set("when", write(followUp.when()));
      child.set("question", write(followUp.question()));
    }
    return node;
  }

  private static void putKind(ObjectNode node, Kind kind) {
    switch (kind) {
      case Kind.ANumber(var unit) -> put(node, "unit", unit);
      case Kind.Scale(int lowest, int highest, var lowestLabel, var highestLabel) -> {
        node.put("lowest", lowest);
        node.put("highest", highest);
        if (lowestLabel != null || highestLabel != null) {
          ObjectNode labels = node.putObject("labels");
          put(labels, "lowest", lowestLabel);
          put(labels, "highest", highestLabel);
        }
      }
      case Kind.OneOf(var options) -> putOptions(node, options);
      case Kind.SeveralOf(var options) -> putOptions(node, options);
      case Kind.ShortText _, Kind.LongText _, Kind.AMood _, Kind.YesNo _ -> {}
      case Kind.APerson _, Kind.ADate _ -> {}
    }
  }

  private static void putOptions(ObjectNode node, List<Kind.Option> options) {
    ArrayNode array = node.putArray("options");
    for (Kind.Option option : options) {
      ObjectNode child = array.addObject();
      child.put("key", option.key());
      child.set("text", write(option.label()));
    }
  }

  private static ObjectNode write(When when) {
    ObjectNode node = JSON.objectNode();
    switch (when) {
      case When.Answered() -> node.put("answered", true);
      case When.Chosen(var keys) -> {
        ArrayNode array = node.putArray("one_of");
        keys.stream().sorted().forEach(array::add);
      }
      case When.AtMost(BigDecimal bound) -> node.put("at_most", bound);
      case When.AtLeast(BigDecimal bound) -> node.put("at_least", bound);
    }
    return node;
  }

  private static void put(ObjectNode node, String field, @Nullable Translated text) {
    if (text != null) {
      node.set(field, write(text));
    }
  }

  private static ObjectNode write(Translated text) {
    return JSON.objectNode().put("en", text.english()).put("sv", text.swedish());
  }
}
