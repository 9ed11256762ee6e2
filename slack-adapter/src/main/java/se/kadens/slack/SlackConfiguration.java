package se.kadens.slack;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is of Slack even where it is not set up: somebody who can say so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlackSettings.class)
class SlackConfiguration {

  @Bean
  SlackStartup slackStartup(
      SlackSettings settings, ObjectProvider<SlackStartup.Connection> connection) {
    return new SlackStartup(settings, connection);
  }
}
