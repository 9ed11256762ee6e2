package se.kadens.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.practice.PracticeStage;
import se.kadens.testkit.TurnableClock;

/**
 * The product with the sample company in a look-alike of one chat. Its clock only ever goes on, so
 * each story takes the next week, and a team of its own.
 */
abstract class House {

  static final String PROGRAMME = "Veckan";

  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 11, 16);
  private final TurnableClock clock;
  private final ConfigurableApplicationContext context;
  private final PracticeStage stage;
  private LocalDate nextMonday = FIRST_MONDAY;

  static final String[] QUIETLY = {"--server.port=0", "--logging.level.root=error"};

  House(TurnableClock clock, ConfigurableApplicationContext context) {
    this.clock = clock;
    this.context = context;
    stage = context.getBean(PracticeStage.class);
    put("people", "text/csv; charset=utf-8", SampleCompany.csv());
    ask(PROGRAMME, "Product", "Platform", "Sales");
  }

  /** From now on these departments are asked every week in a programme of this name. */
  final void ask(String programme, String... departments) {
    String audience = "\"" + String.join("\", \"", departments) + "\"";
    put("programmes/" + programme, "application/json", weekly(audience));
  }

  static TurnableClock clock() {
    return TurnableClock.at("2026-11-15T12:00:00Z");
  }

  /** A week that no other story was in, on its Monday a minute before nine in Stockholm. */
  synchronized LocalDate freshWeek() {
    LocalDate monday = nextMonday;
    nextMonday = monday.plusWeeks(1);
    turnTo(monday.atTime(8, 59));
    return monday;
  }

  /** Lets everything happen up to this moment in Stockholm. */
  void turnTo(LocalDateTime moment) {
    stage.turnTo(moment.atZone(STOCKHOLM).toInstant());
  }

  /** Where whoever has this first name sits. */
  abstract Seat seat(String firstName);

  /** What the channel is called. */
  abstract String channel();

  /** All that was shown to anybody. */
  abstract Stream<Catalogue.Sight> sights();

  /** Fails where anything broke a rule of the channel. */
  abstract void hasKeptToTheRules();

  void close() {
    context.close();
  }

  TurnableClock time() {
    return clock;
  }

  String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  JdbcClient database() {
    return context.getBean(JdbcClient.class);
  }

  /** Gives the administration this, which takes it whole. */
  void put(String path, String type, String body) {
    RestClient.create(address())
        .put()
        .uri("/api/v1/" + path)
        .header("Authorization", "Bearer practice")
        .contentType(MediaType.parseMediaType(type))
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  private static String weekly(String audience) {
    return """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"},
       "close": {"after": "P4D", "at": "17:00"},
       "audience": {"departments": [%s]},
       "remind": [{"after": "P2D"}],
       "questions": [
         {"key": "mood", "kind": "mood", "required": true,
          "text": {"en": "How was your week?", "sv": "Hur var veckan?"}},
         {"key": "blockers", "kind": "long_text",
          "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"},
          "nothing": {"en": "No, nothing", "sv": "Nej, inget"}},
         {"key": "plan", "kind": "long_text",
          "text": {"en": "What do you aim for next week?", "sv": "Vad siktar du på nästa vecka?"},
          "help": {"en": "One line for each.", "sv": "En rad per sak."}}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}
      """
        .formatted(audience);
  }
}
