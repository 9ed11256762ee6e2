package se.kadens.digest;

import java.time.LocalDate;
import java.util.Optional;
import se.kadens.programme.Programme;
import se.kadens.programme.ProgrammeId;
import se.kadens.rhythm.Occurrence;

/** Which occurrence of which programme a digest is about, as carried by notices and buttons. */
record DigestSubject(ProgrammeId programme, LocalDate askDate) {

  static DigestSubject of(Scope scope) {
    return new DigestSubject(scope.programme().id(), scope.occurrence().askDate());
  }

  static DigestSubject parse(String text) {
    int slash = text.indexOf('/');
    return new DigestSubject(
        ProgrammeId.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
  }

  Optional<Occurrence> in(Programme programme) {
    return programme.rhythm().at(askDate);
  }

  @Override
  public String toString() {
    return programme + "/" + askDate;
  }
}
