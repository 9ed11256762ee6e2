package se.kadens.practice;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import se.kadens.sandbox.practice.CardChat;
import se.kadens.sandbox.practice.PracticeChat;
import se.kadens.sandbox.practice.PracticeChat.Shortcut;
import se.kadens.sandbox.practice.PracticePage;
import se.kadens.sandbox.practice.SlackPracticeChat;
import se.kadens.sandbox.practice.TeamsPracticeChat;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.testkit.TurnableClock;

/** Puts the practice page and its clock around the product. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  PracticePage.class,
  Stage.class,
  Chores.class,
  Administration.class,
  Founding.class,
  Arrivals.class,
  PracticeSurveys.class,
  PracticeHistory.class
})
class PracticeConfiguration {

  private static final Shortcut KUDOS = new Shortcut("feedback:kudos", "Give kudos", true);
  private static final Shortcut FEEDBACK = new Shortcut("feedback:give", "Give feedback", true);

  @Bean
  @Primary
  Clock practiceClock(TurnableClock clock) {
    return clock;
  }

  @Bean
  Curtain curtain() {
    return new Curtain();
  }

  @Bean
  @ConditionalOnBean(SlackSandbox.class)
  PracticeChat practiceChat(SlackSandbox slack) {
    return new SlackPracticeChat(
        slack,
        List.of(
            new Shortcut("checkin:start", "Start a check-in", false),
            new Shortcut("digest:show", "Show my team's summary", false),
            KUDOS,
            FEEDBACK));
  }

  @Bean
  @ConditionalOnBean(TeamsSandbox.class)
  CardChat cardChat(TeamsSandbox teams) {
    return new TeamsPracticeChat(teams, List.of(KUDOS, FEEDBACK));
  }
}
