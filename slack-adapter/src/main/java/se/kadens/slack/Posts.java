package se.kadens.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Message;
import se.kadens.people.WorkspaceId;
import se.kadens.slack.BlockKit.Surface;
import se.kadens.wire.Pause;
import tools.jackson.databind.node.ObjectNode;

/** Posts and changes messages. One that is too long for Slack goes on in another. */
final class Posts {

  private static final Logger log = LoggerFactory.getLogger(Posts.class);

  private final SlackWeb web;
  private final Kits kits;
  private final Patience patience;

  Posts(SlackWeb web, Kits kits, Pause pause) {
    this.web = web;
    this.kits = kits;
    this.patience = Patience.inConversation(pause);
  }

  /**
   * What became of a message.
   *
   * @param first what became of its first page, on which the rest depends
   * @param ts the pages that arrived
   */
  record Posted(Outcome first, String channel, List<String> ts) {
    Posted {
      ts = List.copyOf(ts);
    }
  }

  /** Posts to a conversation, or to a user by their id; the first page is tried once. */
  Posted post(WorkspaceId workspace, String to, Message message, @Nullable UUID notice) {
    List<Page> pages = Page.of(message, kits.of(workspace, Surface.MESSAGE));
    Outcome first = post(to, pages, 0, notice);
    if (Kits.isAboutBlocks(first)) {
      List<Page> plain = Page.of(message, kits.plain(workspace, Surface.MESSAGE));
      first = post(to, plain, 0, notice);
      learn(workspace, pages, first);
      pages = plain;
    }
    return goOn(to, pages, notice, first);
  }

  private void learn(WorkspaceId workspace, List<Page> refused, Outcome plain) {
    if (plain instanceof Outcome.Done && refused.stream().anyMatch(Page::isModern)) {
      log.info("this Slack workspace does not take the newest blocks yet");
      kits.withoutModernBlocks(workspace);
    }
  }

  private Posted goOn(String to, List<Page> pages, @Nullable UUID notice, Outcome first) {
    if (!(first instanceof Outcome.Done(SlackAnswer answer))) {
      return new Posted(first, to, List.of());
    }
    String channel = answer.channelId() == null ? to : answer.channelId();
    List<String> ts = new ArrayList<>();
    note(answer, ts);
    for (int i = 1; i < pages.size(); i++) {
      int page = i;
      Outcome next = patience.with(() -> post(channel, pages, page, notice));
      if (next instanceof Outcome.Done(SlackAnswer more)) {
        note(more, ts);
      } else {
        log.error("page {} of {} of a message was not sent: {}", i + 1, pages.size(), next);
      }
    }
    return new Posted(first, channel, ts);
  }

  private static void note(SlackAnswer answer, List<String> ts) {
    if (answer.ts() != null) {
      ts.add(answer.ts());
    }
  }

  private Outcome post(String to, List<Page> pages, int index, @Nullable UUID notice) {
    Map<String, String> parameters = said(to, pages.get(index));
    parameters.put("unfurl_links", "false");
    parameters.put("unfurl_media", "false");
    parameters.put("mrkdwn", "false");
    if (notice != null) {
      parameters.put("metadata", new NoticeMark(notice, index + 1, pages.size()).json());
    }
    return web.call("chat.postMessage", parameters);
  }

  /** Puts a message in the place of another, page by page. */
  Posted replace(WorkspaceId workspace, String channel, List<String> old, Message message) {
    List<Page> pages = Page.of(message, kits.of(workspace, Surface.MESSAGE));
    Outcome first = update(channel, old.getFirst(), pages.getFirst());
    if (Kits.isAboutBlocks(first)) {
      List<Page> plain = Page.of(message, kits.plain(workspace, Surface.MESSAGE));
      first = update(channel, old.getFirst(), plain.getFirst());
      learn(workspace, pages, first);
      pages = plain;
    }
    if (!(first instanceof Outcome.Done)) {
      return new Posted(first, channel, old);
    }
    return new Posted(first, channel, follow(channel, old, pages));
  }

  private List<String> follow(String channel, List<String> old, List<Page> pages) {
    List<String> ts = new ArrayList<>(List.of(old.getFirst()));
    for (int i = 1; i < pages.size(); i++) {
      int page = i;
      Outcome next =
          page < old.size()
              ? patience.insisting(() -> update(channel, old.get(page), pages.get(page)))
              : patience.with(() -> post(channel, pages, page, null));
      if (next instanceof Outcome.Done(SlackAnswer answer)) {
        note(answer, ts);
      } else {
        log.error("page {} of {} of a change was not made: {}", i + 1, pages.size(), next);
      }
    }
    for (String surplus : old.subList(Math.min(old.size(), pages.size()), old.size())) {
      patience.with(() -> web.call("chat.delete", Map.of("channel", channel, "ts", surplus)));
    }
    return ts;
  }

  private Outcome update(String channel, String ts, Page page) {
    Map<String, String> parameters = said(channel, page);
    parameters.put("ts", ts);
    return web.call("chat.update", parameters);
  }

  private static Map<String, String> said(String channel, Page page) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("channel", channel);
    parameters.put("text", page.text());
    parameters.put("blocks", page.blocks().toString());
    return parameters;
  }

  /** Puts a message in the place of one that only its reader can see. */
  Outcome replacePassing(WorkspaceId workspace, String responseUrl, Message message) {
    Page page = Page.of(message, kits.of(workspace, Surface.MESSAGE)).getFirst();
    ObjectNode body = Json.object().put("replace_original", true).put("text", page.text());
    body.set("blocks", page.blocks());
    return patience.insisting(() -> web.respond(responseUrl, body));
  }
}
