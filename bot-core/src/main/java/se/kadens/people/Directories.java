package se.kadens.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every chat product's lists, to be read anew now and then. */
@Component
public class Directories {

  private final List<DirectorySource> sources;

  Directories(List<DirectorySource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Returns how many lists were read. One that cannot be read spoils no other. */
  public int synchronise(Instant now) {
    List<RuntimeException> failures = new ArrayList<>();
    for (DirectorySource source : sources) {
      try {
        source.synchronise(now);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.removeFirst();
      failures.forEach(first::addSuppressed);
      throw first;
    }
    return sources.size();
  }
}
