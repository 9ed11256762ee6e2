package se.kadens.survey;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Text;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.survey.release.Candidates;
import se.kadens.survey.release.Candidates.Place;

/**
 * What somebody is promised before the first question: where their answers can show, from how many
 * on, and who answers questions. Read off the frozen contract, and so true for as long as it holds.
 */
@Component
class Receipt {

  private final People people;

  Receipt(People people) {
    this.people = people;
  }

  /** The groups a respondent's answers may show under, the smallest first. */
  static List<Place> places(Wave wave, Invitation invitation) {
    return new Candidates(wave.contract().slices()).where(invitation.slices());
  }

  List<Block> of(Wave wave, Invitation invitation, Person person) {
    SurveyPhrases phrases = new SurveyPhrases(person.language());
    Contract contract = wave.contract();
    Text promise = phrases.promise(contract.mode());
    if (contract.mode() != Mode.NAMED) {
      promise = promise.and(" ").and(limits(wave, invitation, person, phrases));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(promise.and(" ").and(phrases.contact(contact(wave)))));
    if (contract.mode() != Mode.NAMED) {
      blocks.add(new Fold(phrases.places(), details(wave, invitation, phrases)));
    }
    blocks.add(new Note(phrases.terms(wave.hash())));
    return blocks;
  }

  private Text limits(Wave wave, Invitation invitation, Person person, SurveyPhrases phrases) {
    Place smallest = places(wave, invitation).getFirst();
    boolean teamHidden =
        invitation.team() > 0
            && person.manager() != null
            && !wave.contract().slices().containsKey(Slices.line(person.manager()));
    Text limits =
        phrases.smallest(said(wave, smallest, phrases), teamHidden ? invitation.team() : 0);
    boolean writes =
        wave.contract().items().stream()
            .anyMatch(
                item ->
                    item.measure() == Item.Measure.COMMENT
                        && invitation.items().contains(item.key()));
    if (writes) {
      limits = limits.and(" ").and(phrases.comments(wave.contract().thresholds().comment()));
    }
    return limits.and(" ").and(phrases.frozen());
  }

  private List<Block> details(Wave wave, Invitation invitation, SurveyPhrases phrases) {
    List<Block> details = new ArrayList<>();
    details.add(
        new Block.Bullets(
            places(wave, invitation).stream()
                .map(place -> Text.of(said(wave, place, phrases)))
                .toList()));
    details.add(new Paragraph(phrases.whenShown(wave.contract().thresholds())));
    if (wave.anonymous()) {
      details.add(new Paragraph(phrases.whileOpen()));
    }
    return details;
  }

  private String said(Wave wave, Place place, SurveyPhrases phrases) {
    return phrases.place(name(wave, place.slice(), phrases), place.people());
  }

  private String name(Wave wave, Slice slice, SurveyPhrases phrases) {
    String manager =
        slice.kind() == Slice.Kind.MANAGER
            ? people
                .find(wave.workspace(), PersonId.parse(slice.key()))
                .map(Person::firstName)
                .orElse("")
            : "";
    return phrases.group(slice, manager);
  }

  /** By name, if they are known by their address. */
  String contact(Wave wave) {
    String email = wave.contract().contact();
    return people.findByEmail(wave.workspace(), email).map(Person::name).orElse(email);
  }
}
