package se.kadens.survey;

import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.survey.release.Viewer;

/** Knows of whoever looks at a wave's figures whether they know one answer already. */
@Component
public class Viewers {

  private final Invitations invitations;

  Viewers(Invitations invitations) {
    this.invitations = invitations;
  }

  public Viewer of(Wave wave, Person reader) {
    return invitations
        .find(wave, reader.id())
        .map(invitation -> new Viewer(invitation.slices(), invitation.answered()))
        .orElse(Viewer.OUTSIDE);
  }

  public boolean wasAsked(Wave wave, Person person) {
    return invitations.find(wave, person.id()).isPresent();
  }

  /** Whether anybody of a group was asked. */
  public boolean anyIn(Wave wave, Slice slice) {
    return invitations.anyIn(wave, slice);
  }
}
