package se.kadens.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTests {

  private static final ApiHouse HOUSE = new ApiHouse();

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/liveness", "/readiness"})
  void saysThatItIsWell(String group) {
    HttpResponse<String> response = get("/actuator/health" + group);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void givesItsFigures() {
    HttpResponse<String> response = get("/actuator/prometheus");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
  }

  @Test
  void showsNothingElseOfItsInside() {
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(get("/actuator/beans").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path) {
    return HOUSE.with("GET", path, Map.of());
  }
}
