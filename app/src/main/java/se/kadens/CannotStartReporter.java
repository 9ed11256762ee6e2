package se.kadens;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator in sentences, without a stack trace, why Kadens cannot start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReporter implements SpringBootExceptionReporter {

  CannotStartReporter(@Nullable ConfigurableApplicationContext context) {
    // Spring Boot constructs its reporters with the context; there is nothing to ask it.
  }

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart cannotStart) {
        cannotStart.sentences().forEach(System.err::println);
        return true;
      }
    }
    return false;
  }
}
