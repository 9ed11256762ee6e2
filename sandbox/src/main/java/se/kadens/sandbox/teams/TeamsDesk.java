package se.kadens.sandbox.teams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person's personal chat with the bot, on one client. */
public final class TeamsDesk {

  private final String userId;
  private final Tenant tenant;
  private final Conversation chat;
  private final Activities activities;
  private final Client client;
  private final Search search;

  TeamsDesk(String userId, Tenant tenant, Activities activities, Deliveries deliveries) {
    this.userId = userId;
    this.tenant = tenant;
    this.activities = activities;
    this.chat = tenant.monitor.read(() -> tenant.chatOf(userId));
    this.client = new Client(userId, tenant, activities, deliveries);
    this.search = new Search(tenant, client);
  }

  public TeamsUser user() {
    return tenant.monitor.read(() -> tenant.user(userId));
  }

  /** The id of the personal chat, once the bot can know it. */
  public Optional<String> chatId() {
    return tenant.monitor.read(() -> chat.begun ? Optional.of(chat.id) : Optional.empty());
  }

  /** The chat, oldest first, both sides; what was deleted is gone. */
  public List<ShownActivity> messages() {
    return tenant.monitor.read(() -> chat.messages.stream().map(Conversation.Kept::shown).toList());
  }

  /** The newest message the bot wrote. */
  public Optional<ShownActivity> newest() {
    return messages().reversed().stream().filter(ShownActivity::fromBot).findFirst();
  }

  public Optional<ShownDialog> dialog() {
    return tenant.monitor.read(() -> Optional.ofNullable(chat.dialog));
  }

  /** What the client itself says of the last action, such as that something went wrong. */
  public Optional<String> notice() {
    return tenant.monitor.read(() -> Optional.ofNullable(chat.notice));
  }

  /** Installs the app; the bot is told. */
  public TeamsOutcome install() {
    tenant.monitor.change(
        () -> {
          chat.installed = true;
          chat.blocked = false;
        });
    TeamsOutcome added =
        client.deliver(
            tenant.monitor.read(
                () -> activities.memberAdded(user(), chat, tenant.settings.botId())));
    TeamsOutcome installed =
        client.deliver(tenant.monitor.read(() -> activities.installation(user(), chat, "add")));
    return added.acknowledged() ? installed : added;
  }

  /** Removes the app; the bot is told, and refused from then on. */
  public TeamsOutcome uninstall() {
    tenant.monitor.change(
        () -> {
          chat.installed = false;
          chat.dialog = null;
        });
    return client.deliver(
        tenant.monitor.read(() -> activities.installation(user(), chat, "remove")));
  }

  /** Blocks the bot: it is refused from now on, and not told. */
  public void block() {
    tenant.monitor.change(() -> chat.blocked = true);
  }

  public void unblock() {
    tenant.monitor.change(() -> chat.blocked = false);
  }

  /** Writes to the bot. */
  public TeamsOutcome type(String text) {
    checkInstalled();
    return client.deliver(tenant.monitor.change(() -> client.say(text)));
  }

  private void checkInstalled() {
    if (!tenant.monitor.read(() -> chat.installed)) {
      throw new IllegalStateException("the app is not installed at " + userId);
    }
  }

  /** The activity that typing this would send, for callers who change and deliver it. */
  public ObjectNode draft(String text) {
    return tenant.monitor.read(() -> activities.typed(user(), chat, text));
  }

  /**
   * Sends an invoke of the caller's making from this chat, whatever a client would do with its
   * answer.
   */
  public TeamsOutcome invoke(String name, JsonNode value, @Nullable String replyToId) {
    return client.invoke(name, value, replyToId);
  }

  /**
   * Presses an action of a message's card.
   *
   * @param inputs the values of the card's inputs by their ids, as Teams sends them: several
   *     choices with commas between
   */
  public TeamsOutcome act(String activityId, JsonNode action, Map<String, String> inputs) {
    return client.act(activityId, action, inputs);
  }

  /** Chooses a command from the menu of a message of the chat. */
  public TeamsOutcome actOn(String activityId, String command) {
    return client.actOn(chat, activityId, command);
  }

  /** Presses an action of the dialog's card. */
  public TeamsOutcome submitDialog(JsonNode action, Map<String, String> inputs) {
    return client.submitDialog(action, inputs);
  }

  /** Closes the dialog; the bot is not told. */
  public void closeDialog() {
    tenant.monitor.change(() -> chat.dialog = null);
  }

  /** What the bot offers for what is typed into a choice that searches this data set. */
  public List<Choice> search(String dataset, String query) {
    return search.of(dataset, query);
  }

  /** Presses the button of this label in the dialog, else on the newest card that has one. */
  public TeamsOutcome press(String label) {
    return new ByLabel(this).press(label);
  }

  /** The values of the card's inputs for what is meant under each label or id. */
  public Map<String, String> fill(JsonNode card, Map<String, Object> byLabel) {
    return CardForm.fill(card, byLabel);
  }

  /** Fills in and sends the dialog, else the newest card with inputs. */
  public TeamsOutcome submit(Map<String, Object> byLabel) {
    return new ByLabel(this).submit(byLabel);
  }

  /** Waits for a message like this, whether it is there already or comes. */
  public ShownActivity awaitMessage(Predicate<ShownActivity> like, Duration patience) {
    return awaited(
        () -> messages().reversed().stream().filter(like).findFirst(), patience, "message");
  }

  public ShownDialog awaitDialog(Predicate<ShownDialog> like, Duration patience) {
    return awaited(() -> dialog().filter(like), patience, "dialog");
  }

  private <T> T awaited(Supplier<Optional<T>> reading, Duration patience, String what) {
    return tenant
        .monitor
        .await(reading, patience)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no such %s at %s within %s; there is:%n%s%n%s"
                        .formatted(
                            what,
                            userId,
                            patience,
                            messages().stream().map(ShownActivity::plain).toList(),
                            dialog().map(ShownDialog::plain))));
  }

  /** Delivers the last activity once more with the same id, as Teams does by itself. */
  public TeamsOutcome again() {
    ObjectNode last = tenant.monitor.read(() -> chat.lastDelivered);
    if (last == null) {
      throw new IllegalStateException("nothing was delivered for " + userId);
    }
    return client.deliver(last);
  }
}
