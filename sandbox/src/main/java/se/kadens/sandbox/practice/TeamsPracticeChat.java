package se.kadens.sandbox.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeChat.Shortcut;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import se.kadens.sandbox.teams.SandboxTeam;
import se.kadens.sandbox.teams.SandboxTeam.ShownChannel;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.ShownDialog;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsOutcome;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsUser;
import tools.jackson.databind.JsonNode;

/** The practice page's chat of cards on the Teams sandbox. */
public final class TeamsPracticeChat implements CardChat {

  private final TeamsSandbox sandbox;
  private final List<Shortcut> shortcuts;
  private final Map<String, CardDesk> desks = new ConcurrentHashMap<>();

  /** {@code shortcuts} are those of the app's manifest. */
  public TeamsPracticeChat(TeamsSandbox sandbox, List<Shortcut> shortcuts) {
    this.sandbox = sandbox;
    this.shortcuts = List.copyOf(shortcuts);
  }

  @Override
  public List<Member> members() {
    return sandbox.users().stream()
        .filter(user -> !user.guest())
        .map(TeamsPracticeChat::member)
        .toList();
  }

  @Override
  public CardDesk desk(String userId) {
    return desks.computeIfAbsent(userId, id -> new AtDesk(sandbox.desk(id), sandbox.team()));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return shortcuts;
  }

  private static Member member(TeamsUser user) {
    return new Member(
        user.id(), user.name(), user.email(), user.title(), user.locale(), user.zone(), false);
  }

  private static final class AtDesk implements CardDesk {

    private final TeamsDesk desk;
    private final SandboxTeam team;
    private volatile Standing standing;

    AtDesk(TeamsDesk desk, SandboxTeam team) {
      this.desk = desk;
      this.team = team;
      this.standing = desk.user().installed() ? Standing.INSTALLED : Standing.REMOVED;
    }

    @Override
    public List<Post> posts() {
      return desk.messages().stream().map(AtDesk::post).toList();
    }

    @Override
    public Optional<Dialog> dialog() {
      return desk.dialog().map(AtDesk::dialog);
    }

    @Override
    public Optional<String> notice() {
      return desk.notice();
    }

    @Override
    public Standing standing() {
      return standing;
    }

    @Override
    public Answer type(String text) {
      return answer(desk.type(text));
    }

    @Override
    public Answer act(String post, JsonNode action, Map<String, String> inputs) {
      return answer(desk.act(post, action, inputs));
    }

    @Override
    public Answer actInDialog(JsonNode action, Map<String, String> inputs) {
      return answer(desk.submitDialog(action, inputs));
    }

    @Override
    public void closeDialog() {
      desk.closeDialog();
    }

    @Override
    public List<Offer> search(String dataset, String query) {
      return desk.search(dataset, query).stream()
          .map(choice -> new Offer(choice.title(), choice.value()))
          .toList();
    }

    /** The team as a client shows it, which calls its first channel in the reader's language. */
    @Override
    public List<ChatRoom<Post>> rooms() {
      return team.hasBot()
          ? team.channels().stream()
              .map(channel -> new ChatRoom<>(channel.id(), name(channel), said(channel)))
              .toList()
          : List.of();
    }

    private String name(ShownChannel channel) {
      boolean isSwedish = desk.user().locale().startsWith("sv");
      return channel.name().isEmpty() ? (isSwedish ? "Allmänt" : "General") : channel.name();
    }

    private static List<ChatRoom.Said<Post>> said(ShownChannel channel) {
      return channel.lines().stream()
          .map(line -> new ChatRoom.Said<>(line.author(), post(line.message())))
          .toList();
    }

    @Override
    public Answer useShortcut(String command, String post, @Nullable String room) {
      return answer(
          room == null
              ? desk.actOn(post, command)
              : team.act(desk.user().id(), room, post, command));
    }

    @Override
    public synchronized Answer become(Standing wanted) {
      Standing before = standing;
      standing = wanted;
      if (before == Standing.BLOCKED) {
        desk.unblock();
      }
      return switch (wanted) {
        case REMOVED -> answer(desk.uninstall());
        case INSTALLED -> before == Standing.REMOVED ? answer(desk.install()) : Answer.NONE_ASKED;
        case BLOCKED -> {
          desk.block();
          yield Answer.NONE_ASKED;
        }
      };
    }

    private static Post post(ShownActivity shown) {
      return new Post(
          shown.id(), at(shown.id()), shown.fromBot(), shown.text(), shown.cards(), shown.edited());
    }

    /** Teams' ids of messages are the moments they were sent at, in milliseconds. */
    private static Instant at(String id) {
      return Instant.ofEpochMilli(Long.parseLong(id));
    }

    private static Dialog dialog(ShownDialog shown) {
      JsonNode card = shown.card();
      return new Dialog(
          shown.title(), card.isMissingNode() || card.isNull() ? null : card, shown.message());
    }

    private static Answer answer(TeamsOutcome outcome) {
      return new Answer(outcome.status(), outcome.body(), outcome.took());
    }
  }
}
