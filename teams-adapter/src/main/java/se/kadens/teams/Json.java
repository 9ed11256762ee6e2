package se.kadens.teams;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as the SDK's types want it, which know only Jackson 2. */
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ObjectReader ACTIVITIES =
      MAPPER.copy().addMixIn(Activity.class, OnlyWhatWeRead.class).readerFor(Activity.class);

  /**
   * The SDK reads moments in one spelling of several that are sent, and refuses the whole activity
   * over any other. What we have no use for is not read, so that it cannot cost us somebody's
   * words. The value and the channel's data are read as they came.
   */
  @JsonIgnoreProperties({
    "timestamp",
    "localTimestamp",
    "expiration",
    "attachments",
    "attachmentLayout",
    "suggestedActions",
    "semanticAction",
    "relatesTo",
    "code",
    "inputHint",
    "textFormat",
    "textHighlights",
    "listenFor",
    "reactionsAdded",
    "reactionsRemoved",
    "value",
    "channelData"
  })
  private interface OnlyWhatWeRead {}

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode text(String words) {
    return MAPPER.getNodeFactory().textNode(words);
  }

  /** A missing node for what is no JSON. */
  static JsonNode parse(byte[] text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }

  /** Empty where a part that we read has another shape than an activity's. */
  static Optional<Activity> activity(JsonNode json) {
    try {
      return Optional.ofNullable(ACTIVITIES.readValue(json));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The string at the end of the path; absent when it is anything else. */
  static @Nullable String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return at.isTextual() ? at.textValue() : null;
  }

  static String textOr(String otherwise, JsonNode node, String... path) {
    String text = text(node, path);
    return text == null ? otherwise : text;
  }
}
