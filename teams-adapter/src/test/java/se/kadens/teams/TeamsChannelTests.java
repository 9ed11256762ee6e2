package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Channel.Evidence;
import se.kadens.conversation.Control.PersonPicker;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Refused;
import se.kadens.conversation.Delivery.ShutOut;
import se.kadens.conversation.Delivery.Throttled;
import se.kadens.conversation.Delivery.Unavailable;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Delivery.Unreachable;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.people.Person;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.ConnectorCall;
import se.kadens.sandbox.teams.Fault;
import se.kadens.sandbox.teams.TeamsUser;

class TeamsChannelTests {

  private static final UUID NOTICE = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

  private OutboundWorld world;

  @BeforeEach
  void begin() {
    world = new OutboundWorld();
  }

  @AfterEach
  void end() {
    world.close();
  }

  private Delivery send() {
    return send(world.anna, Message.of("Hej"));
  }

  private Delivery send(Person to, Message message) {
    return world.parts.channel().send(new Envelope(NOTICE, to, message));
  }

  private Delivery sendAmid(Fault fault) {
    world.teams.faults().next(CallKind.SEND, 1, fault);
    return send();
  }

  private Receipt delivered(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivered.class);
    return ((Delivered) delivery).receipt();
  }

  @Test
  void beginsTheChatOnceAndRemembersIt() {
    Receipt first = delivered(send());
    Receipt second = delivered(send());

    assertThat(world.calls(CallKind.CREATE_CONVERSATION)).hasSize(1);
    assertThat(second.conversation()).isEqualTo(first.conversation());
    assertThat(first.channel()).isEqualTo("teams");
    assertThat(first.message()).isEqualTo(world.desk().messages().getFirst().id());
    assertThat(world.users.addressOf(world.core.workspace.id(), world.anna.id()).orElseThrow())
        .extracting(Address::conversation)
        .isEqualTo(first.conversation());
  }

  @Test
  void beginsAChatByTheDirectorysIdToo() {
    TeamsUser bo = TeamsUser.person("Bo Ek", "bo@acme.example", "sv-SE", "Europe/Stockholm");
    world.teams.addUser(bo);
    Person person = world.core.add("Bo Ek", "bo@acme.example");
    Address known = world.address(bo);
    Address onlyInTheDirectory =
        new Address(
            known.workspace(), known.tenant(), null, bo.aadObjectId(), known.serviceUrl(), null);
    world.users.link(onlyInTheDirectory, person.id(), world.clock.instant());

    delivered(send(person, Message.of("Hej")));

    assertThat(
            world
                .calls(CallKind.CREATE_CONVERSATION)
                .getFirst()
                .body()
                .at("/members/0/id")
                .asString())
        .isEqualTo(bo.aadObjectId());
    assertThat(world.teams.desk(bo.id()).messages()).hasSize(1);
  }

  @Test
  void saysSomethingNewInAnswerToNothing() {
    delivered(send());

    ConnectorCall call = world.calls(CallKind.SEND).getFirst();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.path()).endsWith("/activities");
    assertThat(call.body().path("replyToId").isMissingNode()).isTrue();
    assertThat(call.body().path("id").isMissingNode()).isTrue();
    assertThat(call.body().path("summary").asString()).isEqualTo("Hej");
    assertThat(call.body().at("/from/id").asString()).isEqualTo(world.teams.settings().botId());
    assertThat(call.body().at("/attachments/0/contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(world.teams.complaints()).isEmpty();
  }

  @Test
  void shortensWhatANotificationShows() {
    delivered(send(world.anna, Message.of("å".repeat(1000))));

    assertThat(world.calls(CallKind.SEND).getFirst().body().path("summary").asString())
        .hasSize(300)
        .endsWith("å…");
  }

  @Test
  void waitsAsLongAsTeamsAsks() {
    assertThat(sendAmid(Fault.throttled(Duration.ofSeconds(7))))
        .isEqualTo(new Throttled(world.clock.instant().plusSeconds(7), "Teams asks to wait"));
    assertThat(world.pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 412, 503})
  void comesBackAfterAWhileWhereNothingWasDone(int status) {
    assertThat(sendAmid(Fault.refused(status, "PreconditionFailed")))
        .isInstanceOfSatisfying(
            Throttled.class,
            throttled ->
                assertThat(throttled.until())
                    .isBetween(
                        world.clock.instant().plusSeconds(2),
                        world.clock.instant().plusSeconds(20)));
    assertThat(world.calls(CallKind.SEND)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void cannotTellWhatAGatewaysAnswerHides(int status) {
    assertThat(sendAmid(Fault.acceptedThen(status))).isEqualTo(new Unclear("HTTP " + status));
    assertThat(world.calls(CallKind.SEND)).hasSize(1);
    assertThat(world.desk().messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void comesBackWithAChangeThatNobodyWouldSeeDouble(int status) {
    Receipt receipt = delivered(send());
    world.teams.faults().next(CallKind.UPDATE, 1, Fault.acceptedThen(status));
    world.teams.faults().next(CallKind.DELETE, 1, Fault.acceptedThen(status));

    assertThat(world.parts.channel().update(receipt, world.anna, Message.of("Nytt")))
        .isInstanceOf(Throttled.class);
    assertThat(world.parts.channel().retract(receipt, world.anna)).isInstanceOf(Throttled.class);
  }

  @Test
  void comesBackToAPersonWhoseChatCouldNotBeBegun() {
    world.teams.faults().next(CallKind.CREATE_CONVERSATION, 1, Fault.acceptedThen(502));
    world.teams.faults().next(CallKind.CREATE_CONVERSATION, 1, Fault.acceptedThenCut());

    assertThat(send()).isInstanceOf(Throttled.class);
    assertThat(send()).isInstanceOf(Unavailable.class);
    assertThat(world.calls(CallKind.SEND)).isEmpty();
    delivered(send());
  }

  @ParameterizedTest
  @CsvSource({"400, BadSyntax", "413, MessageSizeTooBig", "404, ActivityNotFoundInConversation"})
  void saysWhyAMessageIsRefused(int status, String code) {
    assertThat(sendAmid(Fault.refused(status, code))).isEqualTo(new Refused(code));
    assertThat(world.parts.channel().knows(world.anna)).isTrue();
  }

  @Test
  void blamesNobodyForWhatAnAdministratorDid() {
    assertThat(sendAmid(Fault.refused(403, "NotEnoughPermissions")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).startsWith("NotEnoughPermissions"));
    assertThat(sendAmid(Fault.refused(403, "BotDisabledByAdmin")))
        .isInstanceOfSatisfying(
            ShutOut.class, shut -> assertThat(shut.why()).startsWith("BotDisabledByAdmin"));
    assertThat(world.parts.channel().knows(world.anna)).isTrue();
  }

  @Test
  void marksWhoBlockedTheAppUntilTheyAreHeardFrom() {
    delivered(send());
    world.desk().block();

    assertThat(send()).isEqualTo(new Unreachable("MessageWritesBlocked"));
    assertThat(world.parts.channel().knows(world.anna)).isFalse();

    int before = world.teams.calls().size();
    assertThat(send()).isInstanceOf(Unreachable.class);
    assertThat(world.teams.calls()).hasSize(before);

    world.desk().unblock();
    world.users.note(world.address(OutboundWorld.ANNA), world.clock.instant());
    assertThat(world.parts.channel().knows(world.anna)).isTrue();
    delivered(send());
  }

  @ParameterizedTest
  @CsvSource({"403, BotNotInConversationRoster", "403, ConversationBlockedByUser"})
  void marksWhoIsGone(int status, String code) {
    assertThat(sendAmid(Fault.refused(status, code))).isEqualTo(new Unreachable(code));
    assertThat(world.parts.channel().knows(world.anna)).isFalse();
  }

  @Test
  void beginsAChatAnewThatIsNoLongerThere() {
    delivered(send());

    delivered(sendAmid(Fault.refused(404, "ConversationNotFound")));

    assertThat(world.calls(CallKind.CREATE_CONVERSATION)).hasSize(2);
    assertThat(world.desk().messages()).hasSize(2);
  }

  @Test
  void marksWhoseChatIsNotThereHoweverOftenItIsBegun() {
    delivered(send());
    world.teams.faults().next(CallKind.SEND, 2, Fault.refused(404, "ConversationNotFound"));

    assertThat(send()).isEqualTo(new Unreachable("ConversationNotFound"));

    assertThat(world.parts.channel().knows(world.anna)).isFalse();
    assertThat(world.calls(CallKind.SEND)).hasSize(3);
  }

  @Test
  void marksWhoNeverHadTheApp() {
    TeamsUser bo =
        TeamsUser.person("Bo Ek", "bo@acme.example", "sv-SE", "Europe/Stockholm").withoutApp();
    world.teams.addUser(bo);
    Person person = world.core.add("Bo Ek", "bo@acme.example");
    world.link(bo, person);

    assertThat(send(person, Message.of("Hej"))).isInstanceOf(Unreachable.class);
    assertThat(world.parts.channel().knows(person)).isFalse();
  }

  @Test
  void renewsATokenThatIsNoLongerTakenAndSendsOnce() {
    delivered(send());
    world.teams.expireTokens();

    delivered(send());

    assertThat(world.calls(CallKind.TOKEN)).hasSize(2);
    assertThat(world.calls(CallKind.SEND))
        .extracting(ConnectorCall::status)
        .containsExactly(201, 401, 201);
    assertThat(world.desk().messages()).hasSize(2);
  }

  @Test
  void namesThePasswordThatIsNotTaken() {
    TeamsSettings wrong = OutboundWorld.settings(world.teams, "not-it", 1000, false);

    Delivery delivery =
        world.assemble(wrong).channel().send(new Envelope(NOTICE, world.anna, Message.of("Hej")));

    assertThat(delivery)
        .isInstanceOfSatisfying(
            ShutOut.class,
            refused ->
                assertThat(refused.why())
                    .contains("AADSTS7000215", "KADENS_TEAMS_APP_PASSWORD")
                    .doesNotContain("not-it"));
    assertThat(world.calls(CallKind.CREATE_CONVERSATION)).isEmpty();
  }

  @Test
  void triesOnceMoreAndNoMoreWhereNoTokenIsTaken() {
    world.teams.faults().next(CallKind.SEND, 5, Fault.refused(401, "Unauthorized"));

    assertThat(send())
        .isInstanceOfSatisfying(
            ShutOut.class,
            refused -> assertThat(refused.why()).contains("KADENS_TEAMS_APP_PASSWORD"));
    assertThat(world.calls(CallKind.SEND)).hasSize(2);
  }

  @Test
  void goesNowhereButWhereItIsAllowedTo() {
    Address elsewhere = world.address(OutboundWorld.ANNA);
    world.users.note(
        new Address(
            elsewhere.workspace(),
            elsewhere.tenant(),
            elsewhere.user(),
            elsewhere.directoryId(),
            "https://attacker.example/",
            "a:1"),
        world.clock.instant());

    assertThat(send())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.why()).contains("KADENS_TEAMS_SERVICE_HOSTS"));
    assertThat(world.teams.calls()).isEmpty();
  }

  @Test
  void knowsWhetherARequestWentOut() throws Exception {
    delivered(send());
    Address there = world.users.addressOf(world.core.workspace.id(), world.anna.id()).orElseThrow();
    Connector hasty =
        new Connector(
            new ConnectorClients(
                ConnectorClients.http(Duration.ofMillis(300), Duration.ofMillis(300)),
                null,
                _ -> true),
            null,
            null,
            new Failures(world.clock, Random::new));
    Activity activity = Activity.createMessageActivity();
    String chat = Objects.requireNonNull(there.conversation());
    String url;
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      assertThat(hasty.send(url, chat, activity)).isInstanceOf(Outcome.Unclear.class);
      assertThat(hasty.update(url, chat, "1", activity)).isInstanceOf(Outcome.NotSent.class);
    }
    assertThat(hasty.send(url, chat, activity)).isInstanceOf(Outcome.NotSent.class);
  }

  @Test
  void carriesNoTokenToWhereItIsSentOn() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      Connector connector =
          new Connector(
              new ConnectorClients(
                  ConnectorClients.http(Duration.ofSeconds(5), Duration.ofSeconds(5)),
                  null,
                  _ -> true),
              null,
              null,
              new Failures(world.clock, Random::new));
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

      assertThat(connector.member(url, "a:1", "29:1")).isInstanceOf(Outcome.Failed.class);
    } finally {
      server.stop(0);
    }
    assertThat(asked).singleElement().asString().doesNotContain("elsewhere");
  }

  @Test
  void listsTheFewColleaguesThereAreToPickFrom() {
    world.core.add("Bo Ek", "bo@acme.example");
    PersonPicker picker = new PersonPicker("Vem?", new Action("chat", "pick", ""));

    delivered(send(world.anna, Message.of(Controls.of(picker))));

    assertThat(world.calls(CallKind.SEND).getFirst().body().toString())
        .contains("Anna Berg", "Bo Ek")
        .doesNotContain("Data.Query");
  }

  @Test
  void canNeverBeLookedInto() {
    assertThat(world.parts.channel().seek(NOTICE, world.anna, world.clock.instant()))
        .isEqualTo(new Evidence.Hidden());
  }

  @Test
  void changesEveryCardOfALongMessage() {
    Quote quote = new Quote("ord ".repeat(500));
    Receipt receipt = delivered(send(world.anna, new Message(Collections.nCopies(40, quote))));
    List<String> ids = List.of(receipt.message().split(" "));
    assertThat(ids).hasSizeGreaterThan(2);

    Receipt changed =
        delivered(world.parts.channel().update(receipt, world.anna, Message.of("Kort")));

    assertThat(changed.message()).isEqualTo(ids.getFirst());
    assertThat(world.desk().messages()).hasSize(1);
    assertThat(world.teams.complaints()).isEmpty();
  }

  @Test
  void sendsTwoHundredAtOnce() throws Exception {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String email = "p" + i + "@acme.example";
      TeamsUser user = TeamsUser.person("Person " + i, email, "sv-SE", "Europe/Stockholm");
      world.teams.addUser(user);
      Person person = world.core.add("Person " + i, email);
      world.link(user, person);
      people.add(person);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Delivery>> sending =
          people.stream()
              .map(person -> threads.submit(() -> send(person, Message.of("Hej"))))
              .toList();
      for (Future<Delivery> one : sending) {
        delivered(one.get());
      }
    }
    assertThat(world.calls(CallKind.SEND)).hasSize(200);
    assertThat(world.calls(CallKind.TOKEN)).hasSize(1);
  }

  @Test
  void leavesAConversationAloneForAWhileThatHasHadItsShare() {
    try (OutboundWorld slow = new OutboundWorld(0.001)) {
      for (int i = 0; i < 3; i++) {
        delivered(slow.parts.channel().send(new Envelope(NOTICE, slow.anna, Message.of("Hej"))));
      }

      assertThat(slow.parts.channel().send(new Envelope(NOTICE, slow.anna, Message.of("Hej"))))
          .as("nobody else is to go slower for it")
          .isInstanceOf(Unavailable.class);
      assertThat(slow.calls(CallKind.SEND)).hasSize(3);
      assertThat(slow.pauses).isEmpty();
    }
  }

  @Test
  void waitsForTheTurnOfAConversationThatComesSoon() {
    try (OutboundWorld slow = new OutboundWorld(0.5)) {
      for (int i = 0; i < 4; i++) {
        slow.parts.channel().send(new Envelope(NOTICE, slow.anna, Message.of("Hej")));
      }

      assertThat(slow.pauses).hasSize(1);
      assertThat(slow.pauses.getFirst()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
    }
  }
}
