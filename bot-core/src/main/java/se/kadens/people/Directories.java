package se.kadens.people;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every chat product's lists, to be read anew now and then. */
@Component
public class Directories {

  private final List<DirectorySource> sources;

  Directories(List<DirectorySource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Returns how many lists were read. */
  public int synchronise(Instant now) {
    sources.forEach(source -> source.synchronise(now));
    return sources.size();
  }
}
