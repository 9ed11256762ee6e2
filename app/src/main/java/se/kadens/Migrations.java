package se.kadens;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations run on connections of their own, since they may take longer than any question. */
@Configuration(proxyBeanMethods = false)
class Migrations {

  @Bean
  FlywayConfigurationCustomizer takeTheirTime(DataSource pool) {
    return flyway -> {
      if (pool instanceof HikariDataSource hikari) {
        flyway.dataSource(hikari.getJdbcUrl(), hikari.getUsername(), hikari.getPassword());
      }
    };
  }
}
