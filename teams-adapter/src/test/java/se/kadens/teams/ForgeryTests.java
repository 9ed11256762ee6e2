package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.sandbox.teams.Forgery;
import se.kadens.sandbox.teams.TeamsOutcome;

/** Every way of forging a token that the sandbox knows, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgeryTests {

  private InboundWorld world;

  @BeforeAll
  void begin() {
    world = new InboundWorld();
  }

  @AfterAll
  void end() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource
  void keepsOut(Forgery forgery) {
    TeamsOutcome outcome = post("Bearer " + world.teams.tokens().forged(forgery));

    assertThat(outcome.status()).isEqualTo(401);
    assertThat(outcome.body()).isEmpty();
    assertThat(world.core.heard).isEmpty();
    assertThat(world.teams.calls()).isEmpty();
  }

  @Test
  void keepsOutWhoeverHasNoToken() {
    assertThat(post(null).status()).isEqualTo(401);
  }

  private TeamsOutcome post(@Nullable String authorization) {
    byte[] body = world.desk().draft("Hej").toString().getBytes(StandardCharsets.UTF_8);
    return world.teams.deliver(body, authorization);
  }
}
