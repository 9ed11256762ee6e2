package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;
import se.kadens.people.Linked;
import se.kadens.people.PeopleChanged;
import se.kadens.people.Person;
import se.kadens.people.Profile;
import se.kadens.slack.SlackStub.Answer;

class SlackDirectoryTests {

  private World world;
  private Person bo;

  @BeforeEach
  void begin() {
    world = new World();
    bo = world.core.add("Bo Ek", "bo@acme.example", Language.ENGLISH);
  }

  @AfterEach
  void end() {
    world.close();
  }

  private void members(String... members) {
    world.slack.alwaysAnswers(
        "users.list", Answer.of("{\"ok\":true,\"members\":[" + String.join(",", members) + "]}"));
  }

  private static String bo(String more) {
    return "{\"id\":\"UBO\",\"team_id\":\"T1\",\"profile\":{\"real_name\":\"Bo Ek\","
        + "\"email\":\"bo@acme.example\"}"
        + more
        + "}";
  }

  private void synchronise() {
    world.parts.directory().synchronise(world.clock.instant());
  }

  private boolean knowsBo() {
    return world.parts.channel().knows(bo);
  }

  @Test
  void readsEveryPageAndLinksWhomItFinds() {
    world.slack.answers(
        "users.list",
        Answer.status(429, "Retry-After", "7"),
        Answer.of("{\"ok\":true,\"members\":[],\"response_metadata\":{\"next_cursor\":\"two\"}}"));
    members(bo(""));

    synchronise();

    assertThat(knowsBo()).isTrue();
    assertThat(world.slack.calls("users.list").getLast().get("cursor")).isEqualTo("two");
    assertThat(world.slack.calls("users.list").getLast().get("include_locale")).isEqualTo("true");
    assertThat(world.slack.calls("users.list").getLast().get("limit")).isEqualTo("200");
    assertThat(world.pauses).containsExactly(java.time.Duration.ofSeconds(7));
    assertThat(world.core.together).containsExactly("Bo Ek");
    assertThat(world.core.wholeList).isTrue();
  }

  @Test
  void passesOverWhoIsNobodyOfTheCompany() {
    for (String not :
        new String[] {
          ",\"is_bot\":true",
          ",\"is_workflow_bot\":true",
          ",\"is_stranger\":true",
          ",\"is_restricted\":true",
          ",\"is_ultra_restricted\":true",
          ",\"is_invited_user\":true",
          ",\"deleted\":true",
          ",\"is_email_confirmed\":false"
        }) {
      members(bo(not));
      synchronise();
      assertThat(knowsBo()).as(not).isFalse();
    }
    members(bo("").replace("\"T1\"", "\"T2\""));
    synchronise();
    assertThat(knowsBo()).isFalse();
    members(bo("").replace("\"UBO\"", "\"USLACKBOT\""));
    synchronise();
    assertThat(knowsBo()).isFalse();
  }

  @Test
  void takesGuestsIfToldTo() {
    try (World open = World.apart(true)) {
      Person guest = open.core.add("Bo Ek", "bo@acme.example", Language.ENGLISH);
      open.slack.alwaysAnswers(
          "users.list",
          Answer.of("{\"ok\":true,\"members\":[" + bo(",\"is_restricted\":true") + "]}"));

      open.parts.directory().synchronise(open.clock.instant());

      assertThat(open.parts.channel().knows(guest)).isTrue();
    }
  }

  @Test
  void tellsTheCoreWhatSlackSaysOfSomebodyItKnows() {
    members(bo(""));
    synchronise();

    world.event(
        "{\"type\":\"user_change\",\"user\":"
            + bo(
                ",\"tz\":\"Europe/London\",\"locale\":\"en-GB\",\"is_owner\":true,\"deleted\":true")
            + "}");

    assertThat(world.core.refreshed.getLast())
        .isEqualTo(
            new Profile(
                "Bo Ek",
                "bo@acme.example",
                Language.ENGLISH,
                java.time.ZoneId.of("Europe/London"),
                true,
                false));
  }

  @Test
  void linksANewcomerWhenTheyJoin() {
    world.event("{\"type\":\"team_join\",\"user\":" + bo("") + "}");

    assertThat(knowsBo()).isTrue();
  }

  @Test
  void toleratesAZoneThatNobodyKnows() {
    world.event("{\"type\":\"team_join\",\"user\":" + bo(",\"tz\":\"Moon/Base\"") + "}");

    assertThat(knowsBo()).isTrue();
  }

  @Test
  void matchesLaterWhoWasNotThereYet() {
    Person eva = world.core.add("Eva Lund", "eva@acme.example", Language.SWEDISH);
    world.core.people.remove(eva.id());
    members(bo(""), bo("").replace("UBO", "UEVA").replace("bo@", "eva@"));
    synchronise();
    world.core.people.put(eva.id(), eva);

    world.parts.directory().seekNewcomers(new PeopleChanged(world.core.workspace.id()));

    assertThat(world.users.personOf(world.team, "UEVA")).contains(eva.id());
  }

  @Test
  void asksNobodyOfWhomItOnlyReadsAndLinksThemOnceTheyConfirmed() {
    world.core.unconfirmed.add(bo.id());
    members(bo(""));
    synchronise();
    assertThat(knowsBo()).isFalse();
    assertThat(world.core.asked).isEmpty();
    world.slack.forget();
    world.slack.alwaysAnswers("users.info", Answer.of("{\"ok\":true,\"user\":" + bo("") + "}"));

    world.core.unconfirmed.clear();
    world
        .parts
        .directory()
        .takeInConfirmed(new Linked(world.core.workspace.id(), bo.id(), SlackChannel.NAME));

    assertThat(world.users.personOf(world.team, "UBO")).contains(bo.id());
    assertThat(world.slack.only("users.info").get("user")).isEqualTo("UBO");
    assertThat(world.slack.calls("users.list")).isEmpty();
  }

  @Test
  void seeksWhoConfirmedAmongAllUsersAfterARestart() {
    members(bo(""));

    world
        .parts
        .directory()
        .takeInConfirmed(new Linked(world.core.workspace.id(), bo.id(), SlackChannel.NAME));

    assertThat(knowsBo()).isTrue();
  }

  @Test
  void leavesAloneWhoConfirmedForAnotherChannel() {
    members(bo(""));

    world
        .parts
        .directory()
        .takeInConfirmed(new Linked(world.core.workspace.id(), bo.id(), "pager"));

    assertThat(world.slack.methods()).isEmpty();
  }

  @Test
  void readsSlacksUsersOnlyForNewcomers() {
    members(bo(""));
    synchronise();
    world.core.add("Ola Nord", "ola@acme.example", Language.SWEDISH);
    PeopleChanged change = new PeopleChanged(world.core.workspace.id());
    world.slack.forget();

    world.parts.directory().seekNewcomers(change);
    world.parts.directory().seekNewcomers(change);

    assertThat(world.slack.methods()).containsExactly("users.list");
  }

  @Test
  void seeksWhoCameWhileItWasReading() {
    world.slack.answers("users.list", Answer.status(429, "Retry-After", "7"));
    members(bo(""));
    world.meanwhile = () -> world.core.add("Ola Nord", "ola@acme.example", Language.SWEDISH);
    synchronise();
    world.slack.forget();

    world.parts.directory().seekNewcomers(new PeopleChanged(world.core.workspace.id()));

    assertThat(world.slack.methods()).containsExactly("users.list");
  }

  @Test
  void givesAPersonTheirNewestUser() {
    world.users.note(world.team, "UOLD", bo.id(), world.clock.instant());
    members(bo(""));

    synchronise();

    assertThat(world.users.userOf(world.team.workspace(), bo.id())).contains("UBO");
    assertThat(world.users.personOf(world.team, "UOLD")).isEmpty();
  }

  @Test
  void leavesLinksAloneWhenSlackDoesNotAnswer() {
    members(bo(""));
    synchronise();
    world.slack.alwaysAnswers("users.list", Answer.error("missing_scope"));

    synchronise();

    assertThat(knowsBo()).isTrue();
    assertThat(world.core.wholeList).isFalse();
  }
}
