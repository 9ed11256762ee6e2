package se.kadens.people;

import java.time.Instant;

/** A list that a chat product keeps for us: of its users, or of the rooms we are in. */
public interface DirectorySource {

  /** Reads the whole list again, and has the core take in what it says. */
  void synchronise(Instant now);
}
