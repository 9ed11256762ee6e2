package se.kadens.sandbox.slack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's client: what they see of the app, and what they can do there. */
public final class Desk {

  private final String userId;
  private final Workspace workspace;
  private final Payloads payloads;
  private final Postbox deliveries;
  private final ResponseUrls responseUrls;
  private final Interactions interactions;

  Desk(
      String userId,
      Workspace workspace,
      Payloads payloads,
      Postbox deliveries,
      ResponseUrls responseUrls,
      URI root) {
    this(
        userId,
        workspace,
        payloads,
        deliveries,
        responseUrls,
        new Interactions(userId, workspace, payloads, responseUrls, root));
  }

  private Desk(
      String userId,
      Workspace workspace,
      Payloads payloads,
      Postbox deliveries,
      ResponseUrls responseUrls,
      Interactions interactions) {
    this.userId = userId;
    this.workspace = workspace;
    this.payloads = payloads;
    this.deliveries = deliveries;
    this.responseUrls = responseUrls;
    this.interactions = interactions;
  }

  /**
   * The same client, but what is done there stays on its way, in this list: each arrives once it is
   * asked for, and again whenever it is asked for again. Nobody sees an answer to it before.
   */
  public Desk heldUp(List<Supplier<Outcome>> onTheirWay) {
    return new Desk(
        userId,
        workspace,
        payloads,
        new Postbox.HeldUp(deliveries, onTheirWay),
        responseUrls,
        interactions);
  }

  public SandboxUser user() {
    return workspace.monitor.read(() -> workspace.user(userId));
  }

  /** The direct conversation with the bot, oldest first. */
  public List<ShownMessage> messages() {
    return workspace.monitor.read(
        () -> workspace.messages.with(userId).stream().map(workspace.messages::shown).toList());
  }

  /** The newest message the bot wrote. */
  public Optional<ShownMessage> newest() {
    return messages().reversed().stream().filter(ShownMessage::fromBot).findFirst();
  }

  /** Waits for a message like this, whether it is there already or comes. */
  public ShownMessage awaitMessage(Predicate<ShownMessage> like, Duration patience) {
    return awaited(
        () -> messages().reversed().stream().filter(like).findFirst(), patience, "message");
  }

  public ShownView awaitModal(Predicate<ShownView> like, Duration patience) {
    return awaited(() -> modal().filter(like), patience, "modal");
  }

  public ShownView awaitHome(Predicate<ShownView> like, Duration patience) {
    return awaited(() -> home().filter(like), patience, "Home");
  }

  private <T> T awaited(Supplier<Optional<T>> reading, Duration patience, String what) {
    return workspace
        .monitor
        .await(reading, patience)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no such %s at %s within %s; there is:%n%s%n%s"
                        .formatted(
                            what, userId, patience, messages(), modal().map(ShownView::plain))));
  }

  /** Writes to the bot. */
  public Outcome type(String text) {
    ObjectNode event =
        workspace.monitor.change(
            () -> {
              ObjectNode message = payloads.typed(workspace.user(userId), text);
              return Payloads.messageEvent(
                  userId, workspace.messages.add(userId, userId, message, false).json());
            });
    return deliveries.event(event);
  }

  /** Enters a slash command with its text; a body in the answer is shown to this person alone. */
  public Outcome command(String text) {
    Outcome outcome = deliveries.command(workspace.monitor.read(() -> interactions.command(text)));
    if (outcome.acknowledged() && !outcome.body().isBlank()) {
      showAnswer(outcome.body());
    }
    return outcome;
  }

  private void showAnswer(String body) {
    ObjectNode answer =
        Json.parse(body)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .orElseGet(() -> Json.object().put("text", body));
    try {
      boolean ephemeral = !"in_channel".equals(Json.text(answer, "response_type"));
      ChatMethods.Content.of(new Arguments(answer, null))
          .ifPresent(content -> responseUrls.show(userId, content, ephemeral));
    } catch (ApiFailure failure) {
      workspace.complain("slash command: %s %s".formatted(failure.code(), failure.messages()));
    }
  }

  /**
   * Presses or chooses something on a message.
   *
   * @param chosen what was chosen, such as {@code {"selected_date": "2026-11-27"}}; null for a
   *     button
   */
  public Outcome press(String ts, String blockId, String actionId, @Nullable JsonNode chosen) {
    return deliveries.interaction(
        workspace.monitor.change(
            () -> interactions.onMessage(kept(ts), blockId, actionId, chosen)));
  }

  private DirectMessages.Kept kept(String ts) {
    return workspace
        .messages
        .find(userId, ts)
        .orElseThrow(() -> new IllegalArgumentException("no message " + ts + " at " + userId));
  }

  /** Presses the button of this label on the newest message that has one. */
  public Outcome pressButton(String label) {
    ShownMessage message =
        messages().reversed().stream()
            .filter(shown -> shown.button(label).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no button '%s' in %s".formatted(label, messages())));
    ShownMessage.Control button = message.button(label).orElseThrow();
    return press(message.ts(), button.blockId(), button.actionId(), null);
  }

  /** The top modal. */
  public Optional<ShownView> modal() {
    return workspace.monitor.read(() -> workspace.views.top(userId).map(workspace.views::shown));
  }

  /** The state of the top modal's form for what is meant under each label or block id. */
  public Map<String, Map<String, JsonNode>> fill(Map<String, Object> meant) {
    return workspace.monitor.read(() -> Filling.of(top().content.path("blocks"), meant));
  }

  private Views.Open top() {
    return workspace
        .views
        .top(userId)
        .orElseThrow(() -> new IllegalStateException("no modal is open at " + userId));
  }

  /** Submits the top modal, once Slack's own checks of its required fields and lengths let it. */
  public Outcome submit(Map<String, Map<String, JsonNode>> state) {
    Views.Open open = workspace.monitor.change(() -> typed(state));
    if (!workspace.monitor.read(() -> open.errors.isEmpty())) {
      return Outcome.unanswered("not submitted: " + open.errors, Duration.ZERO);
    }
    Outcome outcome =
        deliveries.interaction(workspace.monitor.read(() -> interactions.submission(open)));
    workspace.monitor.change(() -> new Submission(workspace, open).answered(outcome));
    return outcome;
  }

  private Views.Open typed(Map<String, Map<String, JsonNode>> state) {
    Views.Open open = top();
    JsonNode blocks = open.content.path("blocks");
    state.forEach(
        (block, elements) ->
            elements.forEach(
                (action, value) ->
                    open.state.put(
                        block,
                        action,
                        Choices.inFull(Interactions.element(blocks, block, action), value))));
    open.errors.clear();
    open.errors.putAll(ClientChecks.of(blocks, open.state));
    return open;
  }

  public Outcome pressInModal(String blockId, String actionId, @Nullable JsonNode chosen) {
    return pressIn(workspace.monitor.read(this::top), blockId, actionId, chosen);
  }

  /** Presses the button of this label in the top modal. */
  public Outcome pressModalButton(String label) {
    return pressLabelled(workspace.monitor.read(this::top), label);
  }

  /** Presses the button of this label on the Home tab. */
  public Outcome pressHomeButton(String label) {
    return pressLabelled(homeView(), label);
  }

  private Outcome pressLabelled(Views.Open open, String label) {
    ShownMessage.Control button =
        Interactive.button(open.content.path("blocks"), label)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no button '%s' in:%n%s"
                            .formatted(label, PlainWords.of(open.content.path("blocks")))));
    return pressIn(open, button.blockId(), button.actionId(), null);
  }

  public Outcome pressOnHome(String blockId, String actionId, @Nullable JsonNode chosen) {
    return pressIn(homeView(), blockId, actionId, chosen);
  }

  private Views.Open homeView() {
    return workspace
        .monitor
        .read(() -> workspace.views.home(userId))
        .orElseThrow(() -> new IllegalStateException("no Home was published to " + userId));
  }

  private Outcome pressIn(
      Views.Open open, String blockId, String actionId, @Nullable JsonNode chosen) {
    Optional<ObjectNode> payload =
        workspace.monitor.change(() -> interactions.inView(open, blockId, actionId, chosen));
    return payload
        .map(deliveries::interaction)
        .orElseGet(
            () ->
                Outcome.unanswered(
                    "an input without dispatch_action tells the app nothing", Duration.ZERO));
  }

  /** Closes the top modal without submitting it. */
  public void closeModal() {
    Views.Open open = workspace.monitor.read(this::top);
    boolean clears = open.content.path("clear_on_close").asBoolean(false);
    workspace.monitor.change(
        () -> {
          if (clears) {
            workspace.views.stack(userId).clear();
          } else {
            workspace.views.close(open);
          }
        });
    if (open.content.path("notify_on_close").asBoolean(false)) {
      deliveries.interaction(workspace.monitor.read(() -> interactions.closing(open, clears)));
    }
  }

  /** Opens the app's Home tab, which tells the app to publish it. */
  public Outcome openHome() {
    return deliveries.event(payloads.homeOpened(userId, home().map(ShownView::view).orElse(null)));
  }

  public Optional<ShownView> home() {
    return workspace.monitor.read(() -> workspace.views.home(userId).map(workspace.views::shown));
  }

  /** Uses a global shortcut. */
  public Outcome shortcut(String callbackId) {
    return deliveries.interaction(workspace.monitor.read(() -> interactions.shortcut(callbackId)));
  }

  /** Uses a shortcut on a message of the conversation. */
  public Outcome messageShortcut(String callbackId, String ts) {
    return deliveries.interaction(
        workspace.monitor.read(
            () -> interactions.messageShortcut(callbackId, Payloads.channel(userId), kept(ts))));
  }
}
