package se.kadens.sandbox.slack;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.kadens.testkit.TurnableClock;

/** A workspace with Anna and Bo in it, an app that answers, and a caller. */
abstract class SandboxTest {

  static final String ANNA = "U0ANNA";
  static final String BO = "U0BO";

  final TurnableClock clock = TurnableClock.at("2026-11-23T08:00:00Z");
  SlackSandbox sandbox;
  PretendApp app;
  Caller caller;

  @BeforeEach
  void open() throws IOException {
    sandbox = SlackSandbox.start(settings());
    sandbox.addUser(
        SandboxUser.person(ANNA, "Anna Lind", "anna@exempel.se", "sv-SE", "Europe/Stockholm"));
    sandbox.addUser(SandboxUser.person(BO, "Bo Berg", "bo@exempel.se", "en-GB", "Europe/London"));
    sandbox.echoOwnMessages(false);
    app = new PretendApp();
    sandbox.deliverTo(app.url());
    caller = new Caller(sandbox);
  }

  SlackSandboxSettings settings() {
    return SlackSandboxSettings.forTests(clock);
  }

  Desk anna() {
    return sandbox.desk(ANNA);
  }

  @AfterEach
  void close() {
    caller.close();
    app.close();
    sandbox.close();
  }
}
