package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.kadens.sandbox.company.Member;
import se.kadens.sandbox.company.SampleCompany;

class SampleTenantTests {

  @Test
  void enrolsEverybodyInTeamsUnderTheSameAddress() {
    assertThat(SampleCompany.teamsUsers())
        .extracting(TeamsUser::email)
        .isEqualTo(SampleCompany.people().stream().map(Member::email).toList());
    assertThat(SampleCompany.teamsUsers())
        .extracting(TeamsUser::locale)
        .containsOnly("sv-SE", "en-GB", "en-US");
    assertThat(SampleCompany.teamsUsers()).extracting(TeamsUser::id).doesNotHaveDuplicates();
    assertThat(SampleCompany.teamsUsers())
        .extracting(TeamsUser::aadObjectId)
        .doesNotHaveDuplicates();
    assertThat(SampleCompany.teamsUsers())
        .allMatch(
            user -> user.id().startsWith("29:") && user.installed() && !user.title().isEmpty());
  }
}
