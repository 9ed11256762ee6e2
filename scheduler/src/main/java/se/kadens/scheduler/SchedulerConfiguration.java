package se.kadens.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.spi.TriggerFiredBundle;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import se.kadens.attention.Attention;
import se.kadens.checkin.CloseCheckIns;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.conversation.Inbox;
import se.kadens.delivery.WatchLedger;
import se.kadens.goal.GoalReports;
import se.kadens.interview.Interviewer;
import se.kadens.meeting.MeetingRounds;
import se.kadens.people.Directories;
import se.kadens.programme.Enrolments;
import se.kadens.programme.KeepEnrolments;
import se.kadens.survey.AskInvited;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.OpenScheduled;

/**
 * What is woken how often. All of it counts elapsed time, none of it local hours: whose hour it is,
 * the core reckons.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

  @Bean
  List<Chore> chores(
      OpenDueCheckIns open,
      Enrolments enrolments,
      CloseCheckIns close,
      Interviewer interviewer,
      KeepEnrolments keep,
      Inbox inbox,
      WatchLedger watch,
      Directories directories,
      MeetingRounds meetings,
      GoalReports goalReports,
      OpenScheduled surveys,
      AskInvited askInvited,
      CloseWaves closeWaves,
      Attention attention) {
    return List.of(
        new Chore("open-due-check-ins", Duration.ofSeconds(20), open::at, enrolments::nextDue),
        new Chore("watch-ledger", Duration.ofMinutes(1), watch::at),
        new Chore("close-check-ins", Duration.ofMinutes(1), close::at),
        new Chore("expire-interviews", Duration.ofMinutes(1), interviewer::expire),
        new Chore("keep-enrolments", Duration.ofMinutes(15), keep::at),
        new Chore("look-after-meetings", Duration.ofMinutes(1), meetings::at),
        new Chore("plan-goal-reports", Duration.ofMinutes(15), goalReports::at),
        new Chore("open-scheduled-surveys", Duration.ofMinutes(1), surveys::at),
        new Chore("ask-invited", Duration.ofSeconds(20), askInvited::at, askInvited::nextDue),
        new Chore("close-waves", Duration.ofMinutes(1), closeWaves::at),
        new Chore("forget-received", Duration.ofHours(6), inbox::forgetOld),
        new Chore("forget-attention", Duration.ofHours(6), attention::forgetOld),
        new Chore("synchronise-directories", Duration.ofHours(24), directories::synchronise));
  }

  @Bean
  BetweenTicks betweenTicks(Clock clock) {
    return new BetweenTicks(clock);
  }

  @Bean
  SchedulerFactoryBeanCustomizer scheduling(
      List<Chore> chores, Ticks ticks, BetweenTicks between, Clock clock) {
    List<Shift> shifts = Shift.of(chores);
    return factory -> {
      factory.setJobFactory(
          (TriggerFiredBundle _, Scheduler _) -> new ChoreJob(shifts, ticks, between, clock));
      factory.setOverwriteExistingJobs(true);
      factory.setJobDetails(shifts.stream().map(Rota::detail).toArray(JobDetail[]::new));
      factory.setTriggers(shifts.stream().map(Rota::firstTrigger).toArray(Trigger[]::new));
    };
  }

  @Bean
  Rota rota(Scheduler quartz, PlatformTransactionManager transactions) {
    return new Rota(quartz, transactions);
  }

  @Bean
  WatchTicks watchTicks(Ticks ticks, List<Chore> chores, Rota rota) {
    return new WatchTicks(ticks, chores, rota);
  }

  @Bean
  Farewell farewell(Rota rota, BetweenTicks between) {
    return new Farewell(rota, between);
  }
}
