package se.kadens.home;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.people.Person;

/** Puts together a person's own page from what each feature has to show. */
@Component
public class HomePages {

  public List<Block> of(Person person, Instant now) {
    throw new UnsupportedOperationException("not yet: " + person + now);
  }
}
