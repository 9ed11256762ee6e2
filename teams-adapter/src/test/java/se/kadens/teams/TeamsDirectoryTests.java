package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.teams.TeamsChannelAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.language.Language;
import se.kadens.people.Linked;
import se.kadens.people.Met;
import se.kadens.people.PeopleChanged;
import se.kadens.people.Person;
import se.kadens.people.Profile;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Fault;
import se.kadens.sandbox.teams.TeamsUser;
import se.kadens.teams.TeamsInstallations.Team;

class TeamsDirectoryTests {

  private static final TeamsUser BO =
      TeamsUser.person("Bo Ek", "bo@acme.example", "sv-SE", "Europe/Stockholm");

  private OutboundWorld world;
  private Person bo;

  @BeforeEach
  void begin() {
    world = new OutboundWorld();
    bo = world.core.add("Bo Ek", "bo@acme.example");
  }

  @AfterEach
  void end() {
    world.close();
  }

  private Instant now() {
    return world.clock.instant();
  }

  private void synchronise() {
    world.parts.directory().synchronise(now());
  }

  private void haveTheAppInATeam() {
    world.teams.installInTeam();
    world.installations.noteTeam(
        new Team(world.tenant, world.teams.teamId(), world.teams.serviceUrl().toString()), now());
  }

  private boolean knows(Person person) {
    return world.parts.channel().knows(person);
  }

  private static TeamsChannelAccount account(TeamsUser user) {
    TeamsChannelAccount account = new TeamsChannelAccount();
    account.setId(user.id());
    account.setAadObjectId(user.aadObjectId());
    account.setName(user.name());
    account.setEmail(user.email());
    account.setUserPrincipalName(user.userPrincipalName());
    account.setUserRole("user");
    return account;
  }

  private Met take(TeamsChannelAccount account) {
    return world.parts.directory().take(world.address(BO), account, now());
  }

  @Test
  void readsEveryPageOfATeamAndReachesWhoNeverWrote() {
    for (int i = 0; i < 1198; i++) {
      world.teams.addUser(
          TeamsUser.person("P " + i, "p" + i + "@acme.example", "sv-SE", "Europe/Stockholm"));
    }
    world.teams.addUser(BO);
    haveTheAppInATeam();

    synchronise();

    assertThat(world.calls(CallKind.MEMBERS)).hasSize(3);
    assertThat(
            world
                .jdbc
                .sql("SELECT count(*) FROM teams_user WHERE workspace_id = ?")
                .param(world.core.workspace.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1200);
    assertThat(knows(bo)).isTrue();
    assertThat(world.parts.channel().send(new Envelope(UUID.randomUUID(), bo, Message.of("Hej"))))
        .isInstanceOf(Delivered.class);
    assertThat(world.teams.desk(BO.id()).messages()).hasSize(1);
    assertThat(world.core.together).hasSizeGreaterThan(1198).contains("P 0", "P 1197");
    assertThat(world.core.wholeList).isTrue();
  }

  @Test
  void waitsWhereItIsAskedToAndReadsOn() {
    world.teams.addUser(BO);
    haveTheAppInATeam();
    world.teams.faults().next(CallKind.MEMBERS, 1, Fault.throttled(Duration.ofSeconds(9)));
    world.teams.faults().next(CallKind.MEMBERS, 1, Fault.badGateway());

    synchronise();

    assertThat(knows(bo)).isTrue();
    assertThat(world.pauses).hasSize(2).startsWith(Duration.ofSeconds(9));
    assertThat(world.pauses.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
  }

  @Test
  void forgetsATeamThatRemovedTheApp() {
    world.installations.noteTeam(
        new Team(world.tenant, world.teams.teamId(), world.teams.serviceUrl().toString()), now());

    synchronise();

    assertThat(world.installations.teams(world.core.workspace.id())).isEmpty();
  }

  @Test
  void readsAMemberFromTheRosterOfTheirChat() {
    world.parts.channel().send(new Envelope(UUID.randomUUID(), world.anna, Message.of("Hej")));
    Address anna = world.users.addressOf(world.core.workspace.id(), world.anna.id()).orElseThrow();

    assertThat(world.parts.directory().member(anna).orElseThrow().getEmail())
        .isEqualTo("anna@acme.example");
    assertThat(world.parts.directory().member(world.address(BO))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bo@acme.example,",
    "BO@Acme.Example,",
    ", bo@acme.example",
    "bo@acme.example, someone@else.example"
  })
  void linksByTheAddressThatTheTenantVouchesFor(String email, String principal) {
    TeamsChannelAccount account = account(BO);
    account.setEmail(email);
    account.setUserPrincipalName(principal);

    assertThat(take(account)).isEqualTo(new Met.Known(bo.id()));
    assertThat(world.users.personOf(bo.workspace(), world.tenant.id(), BO.id())).contains(bo.id());
  }

  @Test
  void passesOverWhoIsNobodyOfTheCompany() {
    TeamsChannelAccount guest = account(BO);
    guest.setUserRole("guest");
    TeamsChannelAccount external = account(BO);
    external.setUserPrincipalName("bo_acme.example#EXT#@other.onmicrosoft.com");
    TeamsChannelAccount foreign = account(BO);
    foreign.setTenantId("another-tenant");
    TeamsChannelAccount anonymous = account(BO);
    anonymous.setUserRole("anonymous");
    TeamsChannelAccount without = account(BO);
    without.setEmail(null);
    without.setUserPrincipalName(null);

    for (TeamsChannelAccount nobody :
        new TeamsChannelAccount[] {guest, external, foreign, anonymous, without}) {
      assertThat(take(nobody)).isEqualTo(new Met.Nobody());
      assertThat(knows(bo)).isFalse();
    }
  }

  @Test
  void takesGuestsIfToldTo() {
    TeamsParts open =
        world.assemble(
            OutboundWorld.settings(world.teams, world.teams.settings().appPassword(), 1000, true));
    TeamsChannelAccount guest = account(BO);
    guest.setUserRole("guest");

    assertThat(open.directory().take(world.address(BO), guest, now()))
        .isEqualTo(new Met.Known(bo.id()));
  }

  @Test
  void linksNobodyWhoHasNotConfirmedAndMeetsThemAgainOnceTheyHave() {
    world.core.unconfirmed.add(bo.id());
    assertThat(take(account(BO))).isEqualTo(new Met.Unconfirmed(bo.id()));
    assertThat(knows(bo)).isFalse();

    world.core.unconfirmed.clear();
    world.parts.newcomers().seek(new Linked(bo.workspace(), bo.id(), "slack"));
    assertThat(knows(bo)).isFalse();
    world.parts.newcomers().seek(new Linked(bo.workspace(), bo.id(), TeamsChannel.NAME));

    assertThat(knows(bo)).isTrue();
  }

  @Test
  void linksNewcomersWhomARosterNamedBefore() {
    TeamsUser eva = TeamsUser.person("Eva Å", "eva@acme.example", "sv-SE", "Europe/Stockholm");
    world.parts.directory().take(world.address(eva), account(eva), now());
    Person newcomer = world.core.add("Eva Å", "eva@acme.example");

    world.parts.newcomers().seek(new PeopleChanged(world.core.workspace.id()));

    assertThat(knows(newcomer)).isTrue();
    assertThat(world.core.together).containsExactly("Eva Å");
    assertThat(world.core.wholeList).isFalse();
  }

  @Test
  void leavesAPersonTheUserTheyAreWhoeverElseHasTheirAddress() {
    take(account(BO));
    TeamsUser other = TeamsUser.person("Bo E", "bo.e@acme.example", "sv-SE", "Europe/Stockholm");
    TeamsChannelAccount same = account(other);
    same.setEmail("bo@acme.example");
    world.core.unconfirmed.add(bo.id());
    world.parts.directory().take(world.address(other), same, now());
    world.core.unconfirmed.clear();

    world.parts.newcomers().seek(new PeopleChanged(world.core.workspace.id()));

    assertThat(world.users.personOf(bo.workspace(), world.tenant.id(), BO.id())).contains(bo.id());
    assertThat(world.users.personOf(bo.workspace(), world.tenant.id(), other.id())).isEmpty();
  }

  @Test
  void tellsTheCoreHowAPersonsClientIsSet() {
    take(account(BO));

    world
        .parts
        .directory()
        .hear(world.address(BO), Language.ENGLISH, ZoneId.of("Asia/Tokyo"), now());
    world.parts.directory().hear(world.address(BO), Language.ENGLISH, null, now());
    take(account(BO));

    Profile told =
        new Profile(
            "Bo Ek", "bo@acme.example", Language.ENGLISH, ZoneId.of("Asia/Tokyo"), false, true);
    assertThat(world.core.refreshed).containsExactly(told, told);
  }

  private void hear(Address address) {
    world.parts.directory().hear(address, Language.SWEDISH, null, now());
  }

  private Instant notedAt() {
    return world.users.find(world.address(BO)).orElseThrow().notedAt();
  }

  @Test
  void writesDownOnlyWhatIsNewWhileSomebodyTalks() {
    hear(world.address(BO));
    Instant first = notedAt();
    world.clock.advance(Duration.ofMinutes(1));
    hear(world.address(BO));
    assertThat(notedAt()).as("the same again").isEqualTo(first);

    hear(world.address(BO).in("a:elsewhere"));
    assertThat(notedAt()).as("from elsewhere").isAfter(first);

    Instant second = notedAt();
    world.clock.advance(Duration.ofMinutes(11));
    hear(world.address(BO).in("a:elsewhere"));
    assertThat(notedAt()).as("later").isAfter(second);
  }

  @Test
  void reachesAgainWhoeverWritesAfterKeepingUsOut() {
    take(account(BO));
    hear(world.address(BO));
    world.users.block(world.address(BO), "MessageWritesBlocked", now());
    assertThat(knows(bo)).isFalse();

    hear(world.address(BO));

    assertThat(knows(bo)).isTrue();
  }

  @Test
  void takesANameThatNoDatabaseWould() {
    TeamsChannelAccount account = account(BO);
    account.setName("B\0o");

    assertThat(take(account)).isEqualTo(new Met.Known(bo.id()));
  }
}
