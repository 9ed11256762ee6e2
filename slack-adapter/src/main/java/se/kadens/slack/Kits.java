package se.kadens.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.slack.BlockKit.Style;
import se.kadens.slack.BlockKit.Surface;

/** Knows which blocks each workspace takes. Slack brings new kinds to some workspaces late. */
final class Kits {

  private final Map<WorkspaceId, Style> learnt = new ConcurrentHashMap<>();
  private final SlackUsers users;

  Kits(SlackUsers users) {
    this.users = users;
  }

  BlockKit of(WorkspaceId workspace, Surface surface) {
    return new BlockKit(surface, style(workspace), mentions(workspace));
  }

  /** For what a workspace would not take otherwise. */
  BlockKit plain(WorkspaceId workspace, Surface surface) {
    return new BlockKit(surface, Style.PLAIN, mentions(workspace));
  }

  Modals modals(WorkspaceId workspace, SlackPhrases phrases) {
    return new Modals(phrases, style(workspace), mentions(workspace));
  }

  void withoutModernBlocks(WorkspaceId workspace) {
    learnt.put(workspace, Style.CLASSIC);
  }

  private Style style(WorkspaceId workspace) {
    return learnt.getOrDefault(workspace, Style.MODERN);
  }

  private Function<PersonId, Optional<String>> mentions(WorkspaceId workspace) {
    return person -> users.userOf(workspace, person);
  }

  /** Whether Slack says that it cannot read our blocks. */
  static boolean isAboutBlocks(Outcome outcome) {
    return outcome instanceof Outcome.Failed(String error)
        && (error.startsWith("invalid_blocks") || error.equals("invalid_arguments"));
  }
}
