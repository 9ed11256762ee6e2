package se.kadens.survey.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.Surveys;
import se.kadens.survey.Table;
import se.kadens.survey.Trends;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import se.kadens.survey.release.Trend;

/** Reads what is released of closed waves, for a reader. */
@Component
class ReadResults {

  private final Surveys surveys;
  private final Waves waves;
  private final Table table;
  private final Viewers viewers;
  private final Trends trends;

  ReadResults(Surveys surveys, Waves waves, Table table, Viewers viewers, Trends trends) {
    this.surveys = surveys;
    this.waves = waves;
    this.table = table;
    this.viewers = viewers;
    this.trends = trends;
  }

  Results of(Wave wave, Person reader) {
    return new Results(
        wave,
        surveys.find(wave.workspace(), wave.survey()).map(Survey::name).orElse(""),
        viewers.of(wave, reader).sees(table.released(wave), wave.contract().thresholds()),
        table.turnout(wave));
  }

  /** By item and theme, how everybody's figures have moved since the wave before. */
  Map<String, Trend> trends(Results now, Person reader) {
    return before(now.wave())
        .map(
            before ->
                trends.between(
                    new Trends.Seen(before, of(before, reader).cells()),
                    new Trends.Seen(now.wave(), now.cells()),
                    Slice.EVERYONE))
        .orElse(Map.of());
  }

  /** A wave's results after those of the closed waves before it, the earliest first. */
  List<Results> upTo(Results now, int atMost, Person reader) {
    List<Results> all = new ArrayList<>();
    all.add(now);
    Optional<Wave> before = before(now.wave());
    while (before.isPresent() && all.size() < atMost) {
      all.addFirst(of(before.get(), reader));
      before = before(before.get());
    }
    return all;
  }

  Optional<Wave> before(Wave wave) {
    return surveys.find(wave.workspace(), wave.survey()).stream()
        .flatMap(survey -> waves.of(survey).stream())
        .filter(each -> each.number() < wave.number() && each.state() == Wave.State.CLOSED)
        .findFirst();
  }

  /** The latest of each survey, the latest of all first. */
  List<Wave> latest(WorkspaceId workspace) {
    return surveys.all(workspace).stream()
        .flatMap(survey -> latest(survey).stream())
        .sorted(Comparator.comparing(Wave::closesAt).reversed())
        .toList();
  }

  Optional<Wave> latest(Survey survey) {
    return waves.of(survey).stream().filter(wave -> wave.state() == Wave.State.CLOSED).findFirst();
  }

  Optional<Survey> named(WorkspaceId workspace, String name) {
    return surveys.find(workspace, name);
  }

  String name(Wave wave) {
    return surveys.find(wave.workspace(), wave.survey()).map(Survey::name).orElse("");
  }
}
