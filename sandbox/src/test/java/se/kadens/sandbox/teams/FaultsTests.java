package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTests extends TeamsTest {

  private static final String HELLO = "{'type':'message','text':'Hej'}";

  @Test
  void throttlesTheNextCallsOfAKind() {
    String chat = chat();
    sandbox.faults().next(CallKind.SEND, 2, Fault.throttled(Duration.ofMillis(2_100)));
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(201);
    HttpResponse<String> refused = caller.send(chat, HELLO);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("3");
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(429);
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(201);
    assertThat(anna().messages()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "403, MessageWritesBlocked",
    "404, ConversationNotFound",
    "412, PreconditionFailed",
    "502, BadGateway",
    "504, GatewayTimeout"
  })
  void refusesWithoutEffect(int status, String code) {
    String chat = chat();
    Fault fault =
        switch (status) {
          case 403 -> Fault.blocked();
          case 404 -> Fault.notFound();
          case 412 -> Fault.preconditionFailed();
          case 502 -> Fault.badGateway();
          default -> Fault.refused(status, code);
        };
    sandbox.faults().next(CallKind.SEND, 1, fault);
    assertThat(Caller.refusal(caller.send(chat, HELLO))).isEqualTo(status + " " + code);
    assertThat(anna().messages()).isEmpty();
  }

  @Test
  void cutsTheConnectionBeforeOrAfterTheEffect() {
    String chat = chat();
    sandbox.faults().next(CallKind.SEND, 1, Fault.cut());
    assertThatThrownBy(() -> caller.send(chat, HELLO)).hasCauseInstanceOf(IOException.class);
    assertThat(anna().messages()).isEmpty();
    sandbox.faults().next(CallKind.SEND, 1, Fault.acceptedThenCut());
    assertThatThrownBy(() -> caller.send(chat, HELLO)).hasCauseInstanceOf(IOException.class);
    assertThat(anna().messages()).hasSize(1);
    assertThat(sandbox.calls().getLast().status()).isZero();
  }

  @Test
  void takesAMessageAndAnswersAnErrorAllTheSame() {
    String chat = chat();
    sandbox.faults().next(CallKind.SEND, 1, Fault.acceptedThen(500));
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(500);
    assertThat(anna().messages()).hasSize(1);
  }

  @Test
  void answersLate() throws Exception {
    String chat = chat();
    sandbox.faults().next(CallKind.SEND, 1, Fault.late(Duration.ofMillis(300)));
    long began = System.nanoTime();
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> caller.send(chat, HELLO));
    anna().awaitMessage(ShownActivity::fromBot, Duration.ofSeconds(20));
    assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void closesOneConversationOrAll() {
    String chat = chat();
    String bos = Json.text(Caller.body(caller.create(BO.id())), "id");
    sandbox.faults().inConversation(chat, Fault.badGateway());
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(502);
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(502);
    assertThat(caller.send(bos, HELLO).statusCode()).isEqualTo(201);
    sandbox.faults().everywhere(Fault.badGateway());
    assertThat(caller.send(bos, HELLO).statusCode()).isEqualTo(502);
    assertThat(caller.login(caller.granted()).statusCode()).isEqualTo(502);
    sandbox.faults().clear();
    assertThat(caller.send(chat, HELLO).statusCode()).isEqualTo(201);
  }

  @Test
  void enforcesTheLimitsOfItsSettings() throws IOException {
    close();
    sandbox = TeamsSandbox.start(settings().withLimits(Limits.ofTenant(1)));
    sandbox.addUser(ANNA);
    bot = new PretendBot();
    caller = new Caller(sandbox).signIn();
    assertThat(caller.create(ANNA.id()).statusCode()).isEqualTo(201);
    HttpResponse<String> second = caller.create(ANNA.id());
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
  }
}
