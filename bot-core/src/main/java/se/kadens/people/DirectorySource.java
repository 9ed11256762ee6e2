package se.kadens.people;

import java.time.Instant;

/** A chat product's list of users. Implemented once per chat product. */
public interface DirectorySource {

  /** Reads the whole list again, and has {@link Directory} take in what it says. */
  void synchronise(Instant now);
}
