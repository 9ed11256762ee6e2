package se.kadens.sandbox.slack;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.kadens.sandbox.state.Monitor;

/** Everything the workspace holds, behind one lock. */
final class Workspace {

  final Team team;
  final Clock clock;
  final Monitor monitor = new Monitor();
  final Users users;
  final DirectMessages messages;
  final Rooms rooms = new Rooms();
  final Views views;
  final Triggers triggers = new Triggers(System::nanoTime);
  final Faults faults = new Faults();
  private final List<String> complaints = new ArrayList<>();

  Workspace(SlackSandboxSettings settings) {
    team = new Team(settings.teamId(), settings.teamName());
    clock = settings.clock();
    users = new Users(team);
    messages = new DirectMessages(clock);
    views = new Views(team);
  }

  /** Notes something that Slack would hold against the app where the app can not see it. */
  void complain(String complaint) {
    monitor.change(() -> complaints.add(complaint));
  }

  List<String> complaints() {
    return monitor.read(() -> List.copyOf(complaints));
  }

  /** The person behind a channel or user id, or the id as it is. */
  String userOfChannel(String channel) {
    return monitor.read(() -> messages.userOf(channel).orElse(channel));
  }

  SandboxUser user(String id) {
    return users
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no user " + id + " in the workspace"));
  }
}
