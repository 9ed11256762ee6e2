package se.kadens.sandbox.practice;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;
import se.kadens.sandbox.slack.SandboxRooms;
import se.kadens.sandbox.slack.SandboxRooms.ShownRoom;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.ShownMessage;
import se.kadens.sandbox.slack.ShownView;
import se.kadens.sandbox.slack.SlackSandbox;
import tools.jackson.databind.JsonNode;

/** The practice page's chat on the Slack sandbox. */
public final class SlackPracticeChat implements PracticeChat {

  /** Looks like a person to Slack, but is nobody one could be. */
  private static final String SLACKBOT = "USLACKBOT";

  private final SlackSandbox sandbox;
  private final List<Shortcut> shortcuts;

  /** {@code shortcuts} are those of the app's manifest. */
  public SlackPracticeChat(SlackSandbox sandbox, List<Shortcut> shortcuts) {
    this.sandbox = sandbox;
    this.shortcuts = List.copyOf(shortcuts);
  }

  @Override
  public List<Member> members() {
    return sandbox.users().stream()
        .filter(user -> !user.bot() && !user.deleted() && !user.stranger())
        .filter(user -> !user.id().equals(SLACKBOT))
        .map(SlackPracticeChat::member)
        .toList();
  }

  @Override
  public PracticeDesk desk(String userId) {
    return new AtDesk(sandbox.desk(userId), sandbox.rooms());
  }

  @Override
  public List<Shortcut> shortcuts() {
    return shortcuts;
  }

  private static Member member(SandboxUser user) {
    return new Member(
        user.id(),
        user.realName(),
        Objects.requireNonNullElse(user.email(), ""),
        user.title(),
        user.locale(),
        ZoneId.of(user.tz()),
        user.admin());
  }

  private record AtDesk(Desk desk, SandboxRooms shared) implements PracticeDesk {

    @Override
    public List<Line> messages() {
      return desk.messages().stream().map(AtDesk::line).toList();
    }

    @Override
    public List<ChatRoom<Line>> rooms() {
      return shared.all().stream()
          .map(room -> new ChatRoom<>(room.id(), "#" + room.name(), said(room)))
          .toList();
    }

    private static List<ChatRoom.Said<Line>> said(ShownRoom room) {
      return room.lines().stream()
          .map(
              line ->
                  new ChatRoom.Said<>(
                      line.message().fromBot() ? "" : line.author(), line(line.message())))
          .toList();
    }

    private static Line line(ShownMessage shown) {
      return new Line(
          shown.ts(),
          shown.fromBot(),
          shown.text(),
          shown.blocks(),
          shown.edited(),
          shown.ephemeral());
    }

    @Override
    public Answer shortcutInRoom(String callbackId, String room, String ts) {
      return answer(shared.shortcut(room, desk.user().id(), callbackId, ts));
    }

    @Override
    public Optional<Window> modal() {
      return desk.modal().map(AtDesk::window);
    }

    @Override
    public Optional<Window> home() {
      return desk.home().map(AtDesk::window);
    }

    @Override
    public Answer type(String text) {
      return answer(desk.type(text));
    }

    @Override
    public Answer command(String text) {
      return answer(desk.command(text));
    }

    @Override
    public Answer press(String ts, String blockId, String actionId, @Nullable JsonNode chosen) {
      return answer(desk.press(ts, blockId, actionId, chosen));
    }

    @Override
    public Answer pressInModal(String blockId, String actionId, @Nullable JsonNode chosen) {
      return answer(desk.pressInModal(blockId, actionId, chosen));
    }

    @Override
    public Answer pressOnHome(String blockId, String actionId, @Nullable JsonNode chosen) {
      return answer(desk.pressOnHome(blockId, actionId, chosen));
    }

    @Override
    public Answer submit(Map<String, Map<String, JsonNode>> state) {
      return answer(desk.submit(state));
    }

    @Override
    public void closeModal() {
      desk.closeModal();
    }

    @Override
    public Answer openHome() {
      return answer(desk.openHome());
    }

    @Override
    public Answer shortcut(String callbackId) {
      return answer(desk.shortcut(callbackId));
    }

    @Override
    public Answer messageShortcut(String callbackId, String ts) {
      return answer(desk.messageShortcut(callbackId, ts));
    }

    private static Window window(ShownView view) {
      return new Window(view.id(), view.type(), view.view(), view.errors());
    }

    private static Answer answer(Outcome outcome) {
      return new Answer(outcome.status(), outcome.body(), outcome.took());
    }
  }
}
