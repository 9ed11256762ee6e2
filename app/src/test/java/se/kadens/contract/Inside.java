package se.kadens.contract;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.KadensApplication;
import se.kadens.testkit.TurnableClock;

/** The product in this process, on a clock to turn by hand. */
record Inside(ConfigurableApplicationContext context) implements AutoCloseable {

  static final String PEOPLE =
      """
      email,name,manager_email,department,role,locale,zone
      bo@example.com,Bo Lind,,Product,employee,en,Europe/Stockholm
      anna@example.com,Anna Berg,bo@example.com,Product,employee,sv,Europe/Stockholm
      kim@example.com,Kim Falk,bo@example.com,Product,employee,en,Europe/London
      """;

  static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "audience": {"departments": ["Product"]}, "remind": [{"after": "P1D"}, {"before_close": "PT4H"}],
       "questions": [{"key": "mood", "kind": "mood", "text": {"en": "How was your week?", "sv": "Hur var din vecka?"}, "required": true},
                     {"key": "blockers", "kind": "long_text", "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"}}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}
      """;

  static Inside start(TurnableClock clock, Map<String, Object> properties) {
    SpringApplication application = new SpringApplication(KadensApplication.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("settableClock", clock);
          context.getBeanFactory().registerSingleton("withoutPractice", new WithoutPractice());
        });
    application.setDefaultProperties(properties);
    return new Inside(application.run("--server.port=0", "--logging.level.root=error"));
  }

  String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  int answersWith(String words) {
    return context
        .getBean(JdbcClient.class)
        .sql("select count(*) from interview_answer where answer::text like ?")
        .param("%" + words + "%")
        .query(Integer.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }
}
