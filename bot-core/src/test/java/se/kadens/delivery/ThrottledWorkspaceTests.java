package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.file.Row;
import se.kadens.people.ImportPeople;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Stage;

/** T7: one of three workspaces is throttled, and no other notices. */
class ThrottledWorkspaceTests {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
  private static final int PEOPLE = 10;

  private record Call(WorkspaceId workspace, Instant at, Duration late) {}

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Instant began = stage.now();
  private final Ledger ledger = stage.get(Ledger.class);
  private final Courier courier = stage.get(Courier.class);
  private final MemoryChannel channel = stage.channel();
  private Duration storm = Duration.ZERO;
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

  @Test
  void callsNobodyThatAskedToWaitAndDelaysNobodyElse() {
    throttleOneOfThree(Duration.ofSeconds(65));
  }

  @Tag("faults")
  @Test
  void delaysNobodyElseForFiveMinutes() {
    throttleOneOfThree(Duration.ofMinutes(5));
  }

  private void throttleOneOfThree(Duration howLong) {
    storm = howLong;
    WorkspaceId throttled = founded();
    WorkspaceId other = founded();
    stage.company().with(names());
    stage.person("Person 0");
    channel.know(_ -> true);
    channel.takeAtMost(20);
    channel.uponSending(envelope -> called(envelope, throttled));
    List<Person> waiting = people(throttled);
    waiting.forEach(person -> plan(person, 0));

    for (int second = 0; second < storm.toSeconds(); second++) {
      plan(people(other).get(second % PEOPLE), second);
      plan(people(stage.workspace()).get(second % PEOPLE), second);
      courier.deliverDue();
      stage.outageUntil(stage.now().plusSeconds(1).toString());
    }

    List<Instant> refused = of(throttled).stream().map(Call::at).distinct().toList();
    assertThat(refused).hasSizeBetween(2, 1 + (int) storm.dividedBy(RETRY_AFTER));
    assertThat(
            IntStream.range(1, refused.size())
                .mapToObj(i -> Duration.between(refused.get(i - 1), refused.get(i))))
        .as("no call before the moment it was told")
        .allMatch(pause -> pause.compareTo(RETRY_AFTER) >= 0);
    assertThat(of(other)).hasSize((int) storm.toSeconds());
    assertThat(of(stage.workspace())).hasSize((int) storm.toSeconds());
    assertThat(calls)
        .filteredOn(call -> !call.workspace().equals(throttled))
        .allMatch(call -> call.late().isZero());

    calls.clear();
    stage.outageUntil(stage.now().plus(RETRY_AFTER).toString());
    courier.deliverDue();
    assertThat(of(throttled)).as("and then everybody is told").hasSize(waiting.size());
  }

  private List<Call> of(WorkspaceId workspace) {
    return calls.stream().filter(call -> call.workspace().equals(workspace)).toList();
  }

  private void called(Envelope envelope, WorkspaceId throttled) {
    Person to = envelope.recipient();
    Instant now = stage.now();
    Instant due =
        ledger.since(to.workspace(), to.id(), began, 1_000).stream()
            .map(Entry::notice)
            .filter(notice -> notice.id().equals(envelope.notice()))
            .map(Notice::dueAt)
            .findFirst()
            .orElseThrow();
    calls.add(new Call(to.workspace(), now, Duration.between(due, now)));
    if (to.workspace().equals(throttled) && now.isBefore(began.plus(storm))) {
      channel.meets(to, new Delivery.Throttled(now.plus(RETRY_AFTER), "slow down"));
    }
  }

  private WorkspaceId founded() {
    WorkspaceId workspace = WorkspaceId.create();
    stage
        .get(JdbcClient.class)
        .sql(
            """
            INSERT INTO workspace (workspace_id, name, language, zone, country)
            VALUES (?, 'AB', 'sv', 'Europe/Stockholm', 'SE')""")
        .param(workspace.value())
        .update();
    List<Row> file = new ArrayList<>();
    for (String name : names()) {
      String address = name.replace(' ', '.') + "@example.com";
      Map<String, String> cells =
          Map.of("email", address, "name", name, "role", "employee", "locale", "sv", "zone", "UTC");
      file.add(
          new Row.Cells(
              file.size() + 2,
              ImportPeople.COLUMNS.stream().map(cell -> cells.getOrDefault(cell, "")).toList()));
    }
    stage.get(ImportPeople.class).read(workspace, file, stage.now());
    assertThat(people(workspace)).hasSize(PEOPLE);
    return workspace;
  }

  private static String[] names() {
    return IntStream.range(0, PEOPLE).mapToObj(i -> "Person " + i).toArray(String[]::new);
  }

  private List<Person> people(WorkspaceId workspace) {
    return stage.get(People.class).active(workspace);
  }

  private void plan(Person person, int number) {
    ledger.plan(
        new NoticeKey(person.workspace(), "errand", "1", person.id(), Integer.toString(number)),
        Errands.FEATURE,
        Integer.toString(number),
        Urgency.SCHEDULED,
        stage.now(),
        stage.now().plusSeconds(3600));
  }
}
