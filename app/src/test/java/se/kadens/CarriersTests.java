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

class CarriersTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private final int carriers = scheduler.getParallelism();
  private final String setting = System.getProperty(Carriers.SETTING, "");

  private static final CountDownLatch BEGUN = new CountDownLatch(1);
  private static final CountDownLatch MAY_END = new CountDownLatch(1);

  /** Whose class is initialised only once a virtual thread has had its turn. */
  private static final class Initialised {
    static final boolean IN_TIME = initialise();

    private static boolean initialise() {
      BEGUN.countDown();
      try {
        return MAY_END.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException _) {
        return false;
      }
    }

    static void touch() {}
  }

  @AfterEach
  void putBack() {
    scheduler.setParallelism(carriers);
    if (setting.isEmpty()) {
      System.clearProperty(Carriers.SETTING);
    } else {
      System.setProperty(Carriers.SETTING, setting);
    }
  }

  @Test
  void areSetByWhatTheMachineHas() {
    System.clearProperty(Carriers.SETTING);
    Carriers.choose();
    assertThat(Integer.getInteger(Carriers.SETTING))
        .isEqualTo(Carriers.few(Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void areAsManyAsTheOperatorChose() {
    System.setProperty(Carriers.SETTING, "7");
    Carriers.choose();
    assertThat(System.getProperty(Carriers.SETTING)).isEqualTo("7");
  }

  @Test
  void areTwoForEachProcessorAndManyMoreWhereNothingGoesOn() {
    assertThat(Carriers.few(1)).isEqualTo(4);
    assertThat(Carriers.few(2)).isEqualTo(4);
    assertThat(Carriers.few(40)).isEqualTo(80);
    assertThat(Carriers.many(4)).isEqualTo(64);
    assertThat(Carriers.many(80)).isEqualTo(160);
  }

  @Test
  void areManyOnceAllWaitForOneClassAndFewAgainAfterwards() throws Exception {
    int few = 2;
    scheduler.setParallelism(few);
    Thread initialising = Thread.ofPlatform().start(Initialised::touch);
    assertThat(BEGUN.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    CountDownLatch carried = new CountDownLatch(few);
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < few; i++) {
      waiting.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    carried.countDown();
                    Initialised.touch();
                  }));
    }
    // Whoever is carried is so until it has to wait, and then for the class.
    assertThat(carried.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    Thread.ofVirtual().start(MAY_END::countDown);

    Thread looking =
        Thread.ofPlatform()
            .daemon()
            .start(new Carriers(Duration.ofMillis(200), Duration.ofMillis(1), LONG));
    until(() -> scheduler.getParallelism() == Carriers.many(few));
    for (Thread each : waiting) {
      assertThat(each.join(LONG)).isTrue();
    }
    initialising.join();
    assertThat(Initialised.IN_TIME).isTrue();
    looking.interrupt();
    looking.join();
  }

  @Test
  void areFewAgainOnceEverythingGoesOn() throws Exception {
    scheduler.setParallelism(1);
    CountDownLatch held = new CountDownLatch(1);
    Thread holding = Thread.ofVirtual().start(() -> spinUntil(held));
    Thread looking =
        Thread.ofPlatform()
            .daemon()
            .start(new Carriers(Duration.ofMillis(50), Duration.ofMillis(1), Duration.ofMillis(1)));
    until(() -> scheduler.getParallelism() > 1);
    held.countDown();
    until(() -> scheduler.getParallelism() == 1);
    looking.interrupt();
    looking.join();
    holding.join();
  }

  /** Keeps its carrier. */
  private static void spinUntil(CountDownLatch end) {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
