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
import se.kadens.survey.Thresholds;
import se.kadens.survey.Trends;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import se.kadens.survey.bank.Templates;
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
        .map(before -> trends(before, now.wave(), Slice.EVERYONE, reader))
        .orElse(Map.of());
  }

  /** By item and theme, how a group's figures have moved from one round to another. */
  Map<String, Trend> trends(Wave before, Wave now, Slice group, Person reader) {
    return trends.between(seen(before, group, reader), seen(now, group, reader), group);
  }

  private Trends.Seen seen(Wave wave, Slice group, Person reader) {
    return new Trends.Seen(
        wave,
        viewers.of(wave, reader).sees(table.released(wave, group), wave.contract().thresholds()));
  }

  /**
   * The round that this one is to be compared with, of a survey from the template's counterpart for
   * the same people: the last that had closed when this one was sent.
   */
  Optional<Wave> counterpart(Wave wave) {
    Optional<Survey> own = surveys.find(wave.workspace(), wave.survey());
    Optional<String> other =
        own.flatMap(survey -> Optional.ofNullable(survey.plan().template()))
            .flatMap(Templates::find)
            .flatMap(template -> Optional.ofNullable(template.comparedWith()));
    if (own.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return surveys.all(wave.workspace()).stream()
        .filter(survey -> other.get().equals(survey.plan().template()))
        .filter(survey -> survey.plan().audience().equals(own.get().plan().audience()))
        .flatMap(survey -> waves.of(survey).stream())
        .filter(each -> each.state() == Wave.State.CLOSED)
        .filter(each -> !each.closesAt().isAfter(wave.launchedAt()))
        .max(Comparator.comparing(Wave::closesAt));
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
