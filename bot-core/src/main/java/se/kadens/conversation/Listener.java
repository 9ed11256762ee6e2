package se.kadens.conversation;

import java.util.Optional;

/** Hears free words that are no command; empty when they are not meant for it. */
public interface Listener {
  Optional<Reply> hear(Interaction.Said said);
}
