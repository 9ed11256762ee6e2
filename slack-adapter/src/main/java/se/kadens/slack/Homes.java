package se.kadens.slack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Text;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;
import se.kadens.slack.BlockKit.Surface;
import se.kadens.wire.Pause;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows people their own page in Slack's Home tab. */
final class Homes {

  private static final Logger log = LoggerFactory.getLogger(Homes.class);

  private final SlackWeb web;
  private final Reception core;
  private final Kits kits;
  private final Patience patience;

  Homes(SlackWeb web, Reception core, Kits kits, Pause pause) {
    this.web = web;
    this.core = core;
    this.kits = kits;
    this.patience = Patience.inConversation(pause);
  }

  void publish(Visitor.Known who, Instant now) {
    List<Block> page = core.home(who.person(), now);
    WorkspaceId workspace = who.team().workspace();
    ObjectNode view = view(page, kits.of(workspace, Surface.HOME), who.phrases());
    Outcome outcome = publish(who.userId(), view);
    if (Kits.isAboutBlocks(outcome)) {
      outcome =
          publish(who.userId(), view(page, kits.plain(workspace, Surface.HOME), who.phrases()));
      if (outcome instanceof Outcome.Done) {
        kits.withoutModernBlocks(workspace);
      }
    }
    if (!(outcome instanceof Outcome.Done)) {
      log.warn("a home page was not shown: {}", outcome);
    }
  }

  private Outcome publish(String userId, ObjectNode view) {
    Map<String, String> parameters = Map.of("user_id", userId, "view", view.toString());
    return patience.insisting(() -> web.call("views.publish", parameters));
  }

  static ObjectNode view(List<Block> page, BlockKit kit, SlackPhrases phrases) {
    ArrayNode blocks = kit.render(page);
    if (blocks.size() > Limits.VIEW_BLOCKS) {
      while (blocks.size() >= Limits.VIEW_BLOCKS) {
        blocks.remove(blocks.size() - 1);
      }
      blocks.addAll(kit.render(List.of(new Note(Text.of(phrases.homeGoesOn())))));
    }
    ObjectNode view = Json.typed("home");
    view.set("blocks", blocks);
    return view;
  }
}
