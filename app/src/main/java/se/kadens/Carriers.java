package se.kadens;

/**
 * The platform threads that carry the virtual ones. Java gives as many as there are processors, and
 * a virtual thread that waits while a class is initialised keeps its own: on two processors, two
 * such threads can wait for ever for a third that nothing carries.
 */
public final class Carriers {

  /** More than ever wait for one class at once; an idle one costs a stack. */
  static final int ENOUGH = 64;

  static final String SETTING = "jdk.virtualThreadScheduler.parallelism";

  private Carriers() {}

  /** To be called before the first virtual thread is started; what an operator has set stands. */
  public static void provide() {
    if (System.getProperty(SETTING) == null) {
      System.setProperty(
          SETTING, Integer.toString(Math.max(ENOUGH, Runtime.getRuntime().availableProcessors())));
    }
  }
}
