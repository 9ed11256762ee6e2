package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import se.kadens.practice.PracticeKadens;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.ApiCall;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.testkit.TurnableClock;

/** The sample company on Slack. */
final class SlackHouse extends House {

  private final SlackSandboxSettings settings;
  private final SlackSandbox slack;

  private SlackHouse(TurnableClock clock, SlackSandboxSettings settings, SlackSandbox slack) {
    super(clock, PracticeKadens.around(clock, slack, settings, QUIETLY));
    this.settings = settings;
    this.slack = slack;
  }

  /** The house that stories share which can happen in any week. */
  static SlackHouse shared() {
    return Shared.HOUSE;
  }

  /** A house of its own, for the story that knows its dates. */
  static SlackHouse alone() {
    TurnableClock clock = clock();
    SlackSandboxSettings settings = SlackSandboxSettings.forTests(clock);
    SlackSandbox slack = SlackSandbox.start(settings);
    SampleCompany.users().forEach(slack::addUser);
    return new SlackHouse(clock, settings, slack);
  }

  private static final class Shared {
    static final SlackHouse HOUSE = alone();
  }

  @Override
  SlackSeat seat(String firstName) {
    return new SlackSeat(
        slack.desk(
            SampleCompany.people().stream()
                .filter(one -> one.name().startsWith(firstName + " "))
                .findFirst()
                .orElseThrow()
                .id()));
  }

  @Override
  String channel() {
    return "slack";
  }

  @Override
  Stream<Catalogue.Sight> sights() {
    return Catalogue.onSlack(slack.calls());
  }

  @Override
  void hasKeptToTheRules() {
    assertThat(slack.complaints()).isEmpty();
    assertThat(slack.calls())
        .as("every message, form and Home passed Slack's checks")
        .allMatch(call -> !call.outcome().startsWith("invalid_"));
  }

  SlackSandbox slack() {
    return slack;
  }

  String signingSecret() {
    return settings.signingSecret();
  }

  /** The successful calls of these methods since so many were made. */
  List<ApiCall> calls(int since, String... methods) {
    List<ApiCall> all = slack.calls();
    return all.subList(since, all.size()).stream()
        .filter(ApiCall::ok)
        .filter(call -> List.of(methods).contains(call.method()))
        .toList();
  }

  @Override
  void close() {
    super.close();
    slack.close();
  }
}
