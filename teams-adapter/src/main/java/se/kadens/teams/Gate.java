package se.kadens.teams;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in whoever may speak to us. */
interface Gate {

  /** For a machine that nobody else can reach. */
  Gate OPEN = _ -> Optional.of(Speaker.ANYBODY);

  /** Empty for whoever is to stay out. */
  Optional<Speaker> admit(@Nullable String authorization);
}
