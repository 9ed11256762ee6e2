package se.kadens.practice;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The API, as whoever runs the product calls it. */
@Lazy
class Administration {

  private final RestClient api;

  Administration(Environment environment) {
    this.api =
        RestClient.builder()
            .baseUrl(
                "http://127.0.0.1:"
                    + environment.getRequiredProperty("local.server.port")
                    + "/api/v1/")
            .defaultHeader(
                "Authorization", "Bearer " + environment.getRequiredProperty("kadens.admin.token"))
            .build();
  }

  void put(String path, String type, String body) {
    api.put()
        .uri(path)
        .contentType(MediaType.parseMediaType(type))
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  void post(String path) {
    api.post().uri(path).retrieve().toBodilessEntity();
  }
}
