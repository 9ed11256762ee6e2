package se.kadens.teams;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is of Teams even where it is not set up: somebody who can say so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TeamsSettings.class)
class TeamsConfiguration {

  @Bean
  TeamsStartup teamsStartup(
      TeamsSettings settings, ObjectProvider<TeamsStartup.Connection> connection) {
    return new TeamsStartup(settings, connection);
  }
}
