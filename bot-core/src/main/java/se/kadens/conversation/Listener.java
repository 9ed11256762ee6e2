package se.kadens.conversation;

import java.util.Optional;

/** Hears free words that are no command by themselves; empty when it waits for none. */
public interface Listener {
  Optional<Heard> hear(Interaction.Said said);
}
