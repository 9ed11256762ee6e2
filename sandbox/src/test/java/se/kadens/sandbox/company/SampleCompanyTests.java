package se.kadens.sandbox.company;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.teams.TeamsUser;

class SampleCompanyTests {

  @Test
  void employsTwentyEightPeopleInFiveTeamsAndThreeZones() {
    assertThat(SampleCompany.people()).hasSize(28);
    assertThat(SampleCompany.people())
        .extracting(Member::department)
        .containsOnly("Operations", "Product", "Platform", "Sales", "Support");
    assertThat(SampleCompany.people())
        .extracting(Member::zone)
        .containsOnly("Europe/Stockholm", "Europe/London", "America/New_York");
    assertThat(SampleCompany.people()).extracting(Member::locale).containsOnly("sv", "en");
    assertThat(SampleCompany.people()).extracting(Member::email).doesNotHaveDuplicates();
    assertThat(SampleCompany.people()).extracting(Member::id).doesNotHaveDuplicates();
  }

  @Test
  void leadsEverybodyButTheChiefByAManagerNamedBefore() {
    Set<String> before = new HashSet<>();
    for (Member member : SampleCompany.people()) {
      assertThat(member.managerEmail() == null || before.contains(member.managerEmail()))
          .as(member.name())
          .isTrue();
      before.add(member.email());
    }
    assertThat(SampleCompany.people()).filteredOn(m -> m.managerEmail() == null).hasSize(1);
    assertThat(
            SampleCompany.reportsOf(
                SampleCompany.withEmail("bo.hartley@tallvik.example").orElseThrow()))
        .extracting(Member::name)
        .contains("Anna Lindgren", "Eva Månsson", "Kim Fraser", "Ola Brandt", "Sara Wik");
    assertThat(SampleCompany.hr().name()).isEqualTo("Maria Ek");
  }

  @Test
  void writesThePeopleAsTheFileOfTheImport() {
    List<String> lines = SampleCompany.csv().lines().toList();
    assertThat(lines).hasSize(29);
    assertThat(lines.getFirst()).isEqualTo("email,name,manager_email,department,role,locale,zone");
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == ',').count() == 6);
    assertThat(lines)
        .contains(
            "anna.lindgren@tallvik.example,Anna Lindgren,bo.hartley@tallvik.example,Product,employee,sv,Europe/Stockholm");
  }

  @Test
  void enrolsEverybodyInSlackInTheirLanguage() {
    assertThat(SampleCompany.users()).hasSize(28);
    assertThat(SampleCompany.users())
        .extracting(SandboxUser::locale)
        .containsOnly("sv-SE", "en-GB", "en-US");
  }

  @Test
  void sendsAManagerOnLeaveAroundAnyDay() {
    LocalDate thursday = LocalDate.of(2026, 11, 26);
    Leave leave = SampleCompany.leave(thursday);
    assertThat(leave.from()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(leave.until()).isEqualTo(LocalDate.of(2026, 12, 7));
    assertThat(SampleCompany.reportsOf(SampleCompany.withEmail(leave.email()).orElseThrow()))
        .isNotEmpty();
    assertThat(SampleCompany.answers(1)).noneMatch(one -> one.email().equals(leave.email()));
  }

  @Test
  void remembersEightWeeksOfWhichSomePeopleMissedSome() {
    Map<String, List<SampleAnswer>> byPerson =
        SampleCompany.answers().stream().collect(groupingBy(SampleAnswer::email));
    assertThat(byPerson).hasSize(28);
    assertThat(byPerson.keySet()).allMatch(email -> SampleCompany.withEmail(email).isPresent());
    assertThat(SampleCompany.answers()).hasSizeBetween(180, 223);
    assertThat(SampleCompany.answers())
        .extracting(SampleAnswer::mood)
        .containsOnly("rough", "slow", "okay", "good", "great");
    assertThat(SampleCompany.answers()).allMatch(one -> !one.plan().isEmpty());
    assertThat(SampleCompany.answers()).allMatch(one -> !one.helpWanted() || one.blocker() != null);
  }

  @Test
  void ticksOffOnlyWhatWasPlannedTheTimeBefore() {
    Map<String, List<SampleAnswer>> byPerson =
        SampleCompany.answers().stream().collect(groupingBy(SampleAnswer::email));
    byPerson.forEach(
        (email, answers) -> {
          int planned = 0;
          int before = 9;
          for (SampleAnswer answer : answers) {
            assertThat(answer.weeksAgo()).as(email).isBetween(1, before - 1);
            int last = planned;
            assertThat(answer.doneOfLastPlan())
                .as(email + " " + answer.weeksAgo())
                .allMatch(index -> index >= 0 && index < last);
            planned = answer.plan().size();
            before = answer.weeksAgo();
          }
        });
  }

  @Test
  void speaksWithoutExclamationMarks() {
    assertThat(SampleCompany.answers())
        .allMatch(one -> !(one.plan() + String.valueOf(one.blocker())).contains("!"));
  }

  @Test
  void seatsSalesInTeamsSupportInBothChatsAndEverybodyElseInSlack() {
    assertThat(SampleCompany.usersOnSlack()).hasSize(23);
    assertThat(SampleCompany.usersOnTeams()).hasSize(10);
    assertThat(SampleCompany.people())
        .filteredOn(one -> SampleCompany.isOnSlack(one) && SampleCompany.isOnTeams(one))
        .extracting(Member::department)
        .containsOnly("Support");
    assertThat(SampleCompany.usersOnTeams()).noneMatch(TeamsUser::installed);
  }
}
