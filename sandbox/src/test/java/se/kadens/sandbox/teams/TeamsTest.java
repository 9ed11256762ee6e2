package se.kadens.sandbox.teams;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.kadens.testkit.TurnableClock;

/** A tenant with Anna and Bo in it, a bot that answers, and a caller with a token. */
abstract class TeamsTest {

  static final TeamsUser ANNA =
      TeamsUser.person("Anna Lind", "anna@exempel.se", "sv-SE", "Europe/Stockholm");
  static final TeamsUser BO =
      TeamsUser.person("Bo Berg", "bo@exempel.se", "en-GB", "Europe/London");

  final TurnableClock clock = TurnableClock.at("2026-11-23T08:00:00Z");
  TeamsSandbox sandbox;
  PretendBot bot;
  Caller caller;

  @BeforeEach
  void open() throws IOException {
    sandbox = TeamsSandbox.start(settings());
    sandbox.addUser(ANNA);
    sandbox.addUser(BO);
    bot = new PretendBot();
    sandbox.deliverTo(bot.url());
    caller = new Caller(sandbox).signIn();
  }

  TeamsSandboxSettings settings() {
    return TeamsSandboxSettings.forTests(clock);
  }

  TeamsDesk anna() {
    return sandbox.desk(ANNA.id());
  }

  /** Anna's chat, which begins by this. */
  String chat() {
    return Json.text(Caller.body(caller.create(ANNA.id())), "id");
  }

  /** A message of the bot's to Anna with a card of this body and these actions; its id. */
  String card(String body, String actions) {
    return Json.text(Caller.body(caller.send(chat(), activity(body, actions))), "id");
  }

  static String activity(String body, String actions) {
    return "{'type':'message','attachments':[{'contentType':'%s','content':%s}]}"
        .formatted(Cards.TYPE, adaptive(body, actions));
  }

  static String adaptive(String body, String actions) {
    return "{'type':'AdaptiveCard','version':'1.5','body':[%s],'actions':[%s]}"
        .formatted(body, actions);
  }

  @AfterEach
  void close() {
    caller.close();
    bot.close();
    sandbox.close();
  }
}
