package se.kadens.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.company.SampleCompany;

/** What the administration is asked for, by those who have its token and those who have not. */
record Administration(House house) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> get(String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house.address() + "/api/v1/" + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return sent(request.build());
  }

  /** Asks for something to be done, and gives what comes back, a refusal too. */
  String post(String path) {
    return sent(HttpRequest.newBuilder(URI.create(house.address() + "/api/v1/" + path))
            .header("Authorization", "Bearer practice")
            .POST(BodyPublishers.noBody())
            .build())
        .body();
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** All that is kept of somebody, as it is handed out. */
  String dataOf(String firstName) {
    HttpResponse<String> answer = get(dataPath(firstName), "practice");
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  static String dataPath(String firstName) {
    return "people/" + email(firstName) + "/data";
  }

  static String email(String firstName) {
    return SampleCompany.people().stream()
        .filter(one -> one.name().startsWith(firstName + " "))
        .findFirst()
        .orElseThrow()
        .email();
  }
}
