package se.kadens.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import com.microsoft.bot.schema.Mention;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What somebody typed, without what Teams wraps it in. */
final class TypedWords {

  private static final char NO_BREAK_SPACE = '\u00a0';

  /**
   * What would not stand there if the words had been escaped, as some clients of Teams do and
   * others do not: https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/issues/4723
   */
  private static final Pattern UNESCAPED =
      Pattern.compile("<(?!/?at>)|&(?!(?:amp|lt|gt|quot|nbsp|#39);)");

  private TypedWords() {}

  /** To the letter, but for the mention of us that it may begin with. */
  static String of(Incoming incoming) {
    Activity activity = incoming.activity();
    String text = activity.getText() == null ? "" : activity.getText();
    for (Mention mention : mentions(activity.getEntities())) {
      if (mention.getMentioned() != null
          && mention.getText() != null
          && incoming.isUs(mention.getMentioned())) {
        text = text.replace(mention.getText(), "");
      }
    }
    String words = UNESCAPED.matcher(text).find() ? text : HtmlUtils.htmlUnescape(text);
    return words.replace(NO_BREAK_SPACE, ' ').replace("\r\n", "\n").strip();
  }

  private static List<Mention> mentions(List<Entity> entities) {
    return entities == null
        ? List.of()
        : entities.stream()
            .filter(entity -> "mention".equals(entity.getType()))
            .map(entity -> entity.getAs(Mention.class))
            .toList();
  }
}
