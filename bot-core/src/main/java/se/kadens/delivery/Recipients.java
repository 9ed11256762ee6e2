package se.kadens.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Finds whom notices are for. */
@Component
record Recipients(People people) {

  private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);

  /** Those of many claims at once; none where the database does not answer. */
  Map<PersonId, Person> of(List<Claim> claims) {
    Map<WorkspaceId, Set<PersonId>> wanted =
        claims.stream()
            .map(claim -> claim.notice().key())
            .collect(groupingBy(NoticeKey::workspace, mapping(NoticeKey::person, toSet())));
    Map<PersonId, Person> found = new HashMap<>();
    try {
      wanted.forEach(
          (workspace, ids) ->
              people.find(workspace, ids).forEach(person -> found.put(person.id(), person)));
    } catch (RuntimeException failure) {
      LOG.debug("people are looked up one by one", failure);
    }
    return found;
  }

  /** Whom a claim is for, who may be known already. */
  Optional<Person> of(Claim claim, Map<PersonId, Person> known) {
    NoticeKey key = claim.notice().key();
    return Optional.ofNullable(known.get(key.person()))
        .or(() -> people.find(key.workspace(), key.person()));
  }
}
