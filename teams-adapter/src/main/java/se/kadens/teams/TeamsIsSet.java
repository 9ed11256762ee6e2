package se.kadens.teams;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether an operator wants to talk with Microsoft Teams. */
final class TeamsIsSet implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return given(environment, "kadens.teams.app-id") || given(environment, "kadens.teams.auth");
  }

  private static boolean given(Environment environment, String name) {
    String value = environment.getProperty(name);
    return value != null && !value.isBlank();
  }
}
