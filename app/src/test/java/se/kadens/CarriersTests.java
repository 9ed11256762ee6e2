package se.kadens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class CarriersTests {

  private static final Duration SOON = Duration.ofMillis(200);

  private final String before = System.getProperty(Carriers.SETTING, "");
  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private final int carriers = scheduler.getParallelism();

  /** Whose class is initialised only once a virtual thread has had its turn. */
  private static final class Slow {
    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final CountDownLatch MAY_END = new CountDownLatch(1);
  }

  private static final class Initialised {
    static final boolean IN_TIME = initialise();

    private static boolean initialise() {
      Slow.BEGUN.countDown();
      try {
        return Slow.MAY_END.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException _) {
        return false;
      }
    }
  }

  @AfterEach
  void putBack() {
    scheduler.setParallelism(carriers);
    if (before.isEmpty()) {
      System.clearProperty(Carriers.SETTING);
    } else {
      System.setProperty(Carriers.SETTING, before);
    }
  }

  @Test
  void leavesWhatTheOperatorChose() {
    System.setProperty(Carriers.SETTING, "7");
    Carriers.provide();
    assertThat(System.getProperty(Carriers.SETTING)).isEqualTo("7");
  }

  @Test
  void carriesMoreOnceAllWaitForOneClassAndFewAgainAfterwards() throws Exception {
    int few = 2;
    scheduler.setParallelism(few);
    Thread initialising = Thread.ofPlatform().start(() -> assertThat(Initialised.IN_TIME).isTrue());
    assertThat(Slow.BEGUN.await(1, TimeUnit.MINUTES)).isTrue();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < few; i++) {
      waiting.add(Thread.ofVirtual().start(() -> assertThat(Initialised.IN_TIME).isTrue()));
    }
    until(() -> scheduler.getMountedVirtualThreadCount() >= few);
    Thread.ofVirtual().start(Slow.MAY_END::countDown);

    Thread looking =
        Thread.ofPlatform().daemon().start(new Carriers(few, SOON, Duration.ofMillis(1)));

    for (Thread each : waiting) {
      assertThat(each.join(Duration.ofSeconds(30))).isTrue();
    }
    initialising.join();
    until(() -> scheduler.getParallelism() == few);
    looking.interrupt();
    looking.join();
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
