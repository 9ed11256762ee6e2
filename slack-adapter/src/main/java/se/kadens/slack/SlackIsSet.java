package se.kadens.slack;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether an operator gave what it takes to talk with Slack. */
final class SlackIsSet implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return given(environment, "kadens.slack.bot-token")
        && (given(environment, "kadens.slack.signing-secret") || SocketMode.isSet(environment));
  }

  private static boolean given(Environment environment, String name) {
    String value = environment.getProperty(name);
    return value != null && !value.isBlank();
  }

  /** Whether Slack is to be listened to over a socket. */
  static final class SocketMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isSet(context.getEnvironment());
    }

    private static boolean isSet(Environment environment) {
      return given(environment, "kadens.slack.app-token");
    }
  }
}
