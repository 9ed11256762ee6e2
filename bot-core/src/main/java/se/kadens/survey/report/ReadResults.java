package se.kadens.survey.report;

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
import se.kadens.survey.Thresholds;
import se.kadens.survey.Trends;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import se.kadens.survey.release.Trend;
import se.kadens.survey.release.Viewer;

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
    Viewer viewer = viewers.of(wave, reader);
    Thresholds thresholds = wave.contract().thresholds();
    return Results.of(
        wave,
        surveys.find(wave.workspace(), wave.survey()).map(Survey::name).orElse(""),
        viewer.sees(table.released(wave), thresholds),
        table.turnout(wave).stream()
            .filter(each -> viewer.seesTurnout(each.slice(), each.invited(), thresholds))
            .toList());
  }

  /** By item and theme, how everybody's figures have moved since the wave before. */
  Map<String, Trend> trends(Results now, Person reader) {
    return before(now.wave())
        .map(
            before ->
                trends.between(seen(before, reader), seen(now.wave(), reader), Slice.EVERYONE))
        .orElse(Map.of());
  }

  private Trends.Seen seen(Wave wave, Person reader) {
    return new Trends.Seen(
        wave,
        viewers
            .of(wave, reader)
            .sees(table.released(wave, Slice.EVERYONE), wave.contract().thresholds()));
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
