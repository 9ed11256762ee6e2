package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import se.kadens.conversation.Action;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Reply;
import se.kadens.delivery.Ledger;
import se.kadens.people.Links;
import se.kadens.people.Person;

@ResourceLock(value = Talk.INTERVIEWS, mode = ResourceAccessMode.READ)
class InterviewWiringTests {

  @EnableTransactionManagement
  static class Transactions {}

  @Test
  void worksBehindTheProxiesOfATransactionManager() {
    Person anna = Samples.swede();
    try (var context = new AnnotationConfigApplicationContext()) {
      JdbcClient jdbc = JdbcClient.create(Talk.dataSource());
      context.registerBean(JdbcClient.class, () -> jdbc);
      context.registerBean(
          PlatformTransactionManager.class, () -> new JdbcTransactionManager(Talk.dataSource()));
      context.registerBean(Ledger.class, () -> new Ledger(jdbc, _ -> {}) {});
      context.registerBean(Persons.class, () -> (_, _) -> Optional.of(anna));
      context.registerBean(WeeklyPurpose.class, WeeklyPurpose::new);
      context.register(
          Transactions.class,
          Links.class,
          Inbox.class,
          Interviews.class,
          Purposes.class,
          Conversation.class,
          AnswerWords.class,
          QuestionMessages.class,
          InterviewForms.class,
          Interviewer.class,
          InterviewDialogue.class,
          InterviewListener.class,
          InterviewComposer.class);
      context.refresh();
      Interviewer interviewer = context.getBean(Interviewer.class);
      Interview interview =
          interviewer.begin(
              new Brief(
                  "weekly", "wired", () -> new Questionnaire(List.of(Samples.MOOD)), Talk.FRIDAY),
              anna,
              Talk.MONDAY);

      Action form = Interviewer.inForm(interview.id());
      Reply reply =
          context
              .getBean(InterviewDialogue.class)
              .answer(new Pressed(anna, Talk.MONDAY, form, null));

      assertThat(reply).isInstanceOf(Reply.Ask.class);
      assertThat(interviewer).isNotExactlyInstanceOf(Interviewer.class);
    }
  }
}
