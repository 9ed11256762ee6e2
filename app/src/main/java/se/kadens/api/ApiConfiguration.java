package se.kadens.api;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminSettings.class)
class ApiConfiguration {

  /** Everything below {@code /api/v1/} is administration; Teams posts beside it. */
  @Bean
  FilterRegistrationBean<BearerFilter> bearerFilter(AdminSettings settings, JsonMapper json) {
    FilterRegistrationBean<BearerFilter> filter =
        new FilterRegistrationBean<>(new BearerFilter(settings, json));
    filter.addUrlPatterns("/api/v1/*");
    return filter;
  }
}
