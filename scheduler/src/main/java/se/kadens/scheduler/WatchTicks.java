package se.kadens.scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Stands outside Quartz and looks whether each chore still comes to its end now and then. Where one
 * has not for too long it says so, and schedules it anew: a trigger that database trouble left
 * ACQUIRED or BLOCKED never fires again by itself. One that hangs on this node is interrupted.
 */
public final class WatchTicks implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WatchTicks.class);
  private static final Duration LOOK = Duration.ofSeconds(20);

  private final Ticks ticks;
  private final Map<String, Chore> chores;
  private final Map<Duration, Shift> shifts;
  private final Rota rota;
  private volatile @Nullable ScheduledThreadPoolExecutor eye;

  WatchTicks(Ticks ticks, List<Chore> chores, Rota rota) {
    this.ticks = ticks;
    this.chores = chores.stream().collect(Collectors.toMap(Chore::name, Function.identity()));
    this.shifts =
        Shift.of(chores).stream().collect(Collectors.toMap(Shift::every, Function.identity()));
    this.rota = rota;
  }

  /**
   * How a chore goes on.
   *
   * @param age how long ago it last came to its end, on whichever node
   * @param isLate whether that is too long ago
   */
  public record Watched(String chore, Duration age, boolean isLate) {}

  /** Of the chores of this version. */
  public Set<String> names() {
    return Set.copyOf(chores.keySet());
  }

  /** How each chore of this version goes on. */
  public List<Watched> chores() {
    return ticks.all().stream().flatMap(tick -> watched(tick).stream()).toList();
  }

  private Optional<Watched> watched(Ticks.Tick tick) {
    return Optional.ofNullable(chores.get(tick.chore()))
        .map(
            chore ->
                new Watched(
                    chore.name(), tick.age(), tick.silence().compareTo(chore.patience()) > 0));
  }

  /** Returns the chores that it scheduled anew. */
  List<String> look() throws SchedulerException {
    if (!rota.isInForce()) {
      return List.of();
    }
    rota.interruptHanging(this::patience)
        .forEach(chore -> LOG.error("{} hangs on this node and is interrupted", chore));
    Map<Shift, List<Watched>> late =
        chores().stream().filter(Watched::isLate).collect(Collectors.groupingBy(this::shift));
    List<String> anew = new ArrayList<>();
    RuntimeException failure = null;
    for (Map.Entry<Shift, List<Watched>> one : late.entrySet()) {
      try {
        anew.addAll(scheduleAnew(one.getKey(), one.getValue()));
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return anew;
  }

  private Shift shift(Watched watched) {
    return Objects.requireNonNull(
        shifts.get(Objects.requireNonNull(chores.get(watched.chore())).every()));
  }

  private List<String> scheduleAnew(Shift shift, List<Watched> late) {
    List<Watched> ours =
        rota.scheduleAnew(shift, () -> late.stream().filter(this::isOurs).toList());
    ours.forEach(
        each ->
            LOG.error(
                "{} is to come to its end every {} s and has not for {} s; it is scheduled anew",
                each.chore(),
                shift.every().toSeconds(),
                each.age().toSeconds()));
    return ours.stream().map(Watched::chore).toList();
  }

  private Duration patience(String name) {
    Chore chore = chores.get(name);
    return chore == null ? Duration.ofDays(1) : chore.patience();
  }

  /** Whether it is this node's to see to. */
  private boolean isOurs(Watched late) {
    Chore chore = Objects.requireNonNull(chores.get(late.chore()));
    return ticks.takeUpon(chore, chore.patience());
  }

  /** What was not done while no node ran is no reason for alarm. */
  @Override
  public void start() {
    ticks.forgive(chores.values());
    ScheduledThreadPoolExecutor opened =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("watch-ticks").factory());
    opened.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    eye = opened;
    ScheduledFuture<?> _ =
        opened.scheduleWithFixedDelay(
            this::lookSafely, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  private void lookSafely() {
    try {
      look();
    } catch (SchedulerException | RuntimeException e) {
      LOG.warn("it could not be seen whether the chores still run; the next look tries again", e);
    }
  }

  @Override
  public void stop() {
    ScheduledThreadPoolExecutor present = eye;
    eye = null;
    if (present != null) {
      present.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return eye != null;
  }
}
