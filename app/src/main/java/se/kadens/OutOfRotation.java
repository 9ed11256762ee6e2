package se.kadens;

import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Lets whoever distributes requests see that this node ends before it turns any away: its readiness
 * is down already, and it still serves.
 */
final class OutOfRotation implements ApplicationListener<ContextClosedEvent> {

  static final Setting SETTING = new Setting("KADENS_DRAIN_SECONDS", "kadens.drain-seconds");

  private static final int DEFAULT = 2;

  @Override
  public void onApplicationEvent(ContextClosedEvent closed) {
    ApplicationContext context = closed.getApplicationContext();
    if (context.getParent() == null) {
      try {
        TimeUnit.SECONDS.sleep(
            context.getEnvironment().getProperty(SETTING.property(), Integer.class, DEFAULT));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
