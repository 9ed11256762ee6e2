package se.kadens.survey.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.interview.Answer;
import se.kadens.interview.AnswerWords;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.survey.Item;
import se.kadens.survey.NamedAnswers;
import se.kadens.survey.Wave;
import se.kadens.survey.report.ReportPress.Verb;

/** Who answered what, for HR, where everybody was told so before they answered. */
@Component
class NamedReport {

  private static final int PEOPLE = 20;

  private final NamedAnswers answers;
  private final People people;
  private final AnswerWords words;
  private final ReadResults read;

  NamedReport(NamedAnswers answers, People people, AnswerWords words, ReadResults read) {
    this.answers = answers;
    this.people = people;
    this.words = words;
    this.read = read;
  }

  /** Empty for any wave that promised more, and when there are no more. */
  Optional<Message> of(Wave wave, int from, Person reader) {
    List<NamedAnswers.Of> all = byName(wave);
    if (from < 0 || from >= all.size()) {
      return Optional.empty();
    }
    ReportPhrases phrases = new ReportPhrases(reader);
    Map<PersonId, String> names = names(wave, all);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(read.name(wave))));
    all.stream()
        .skip(from)
        .limit(PEOPLE)
        .forEach(
            each ->
                blocks.add(
                    new Fold(names.getOrDefault(each.person(), "–"), lines(wave, each, reader))));
    if (all.size() > from + PEOPLE) {
      blocks.add(
          Block.Controls.of(
              Button.plain(
                  phrases.moreNamed(), ReportPress.action(Verb.NAMED, wave, from + PEOPLE))));
    }
    return Optional.of(new Message(blocks));
  }

  private List<NamedAnswers.Of> byName(Wave wave) {
    List<NamedAnswers.Of> all = answers.of(wave);
    Map<PersonId, String> names = names(wave, all);
    return all.stream()
        .sorted(
            Comparator.comparing((NamedAnswers.Of each) -> names.getOrDefault(each.person(), ""))
                .thenComparing(each -> each.person().toString()))
        .toList();
  }

  private Map<PersonId, String> names(Wave wave, List<NamedAnswers.Of> all) {
    return people
        .find(wave.workspace(), all.stream().map(NamedAnswers.Of::person).toList())
        .stream()
        .collect(Collectors.toMap(Person::id, Person::name));
  }

  private List<Block> lines(Wave wave, NamedAnswers.Of one, Person reader) {
    List<Text> lines = new ArrayList<>();
    for (Item item : wave.contract().items()) {
      Answer answer = one.answers().get(item.key());
      if (answer != null) {
        lines.add(
            Text.strong(item.question().text().in(reader.language()))
                .and(" " + words.say(item.question(), answer, reader)));
      }
    }
    return List.of(new Bullets(lines));
  }
}
