package se.kadens;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Whether the database that the settings name answers, and is one that Kadens can live in. */
record DatabaseCheck(String url, String username, String password) {

  private static final String SECONDS_TO_WAIT = "10";

  Optional<String> problem() {
    Properties login = new Properties();
    login.setProperty("user", username);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", SECONDS_TO_WAIT);
    login.setProperty("loginTimeout", SECONDS_TO_WAIT);
    try (Connection connection = DriverManager.getConnection(url, login)) {
      return new DatabaseFitness(connection, place()).problem();
    } catch (SQLException refused) {
      return Optional.of(sentence(refused));
    }
  }

  /** SQLSTATE class 28 is about who one is, 3D about which database; the rest is about the way. */
  private String sentence(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (state.startsWith("28")) {
      return "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD: the database does not let "
          + "the user “%s” in with this password.".formatted(username);
    }
    if (state.startsWith("3D")) {
      return "SPRING_DATASOURCE_URL names a database that does not exist: %s.".formatted(place());
    }
    if (state.startsWith("42501")) {
      return "SPRING_DATASOURCE_USERNAME: the user “%s” may not read Kadens' tables in the database at %s. Name the user who made them."
          .formatted(username, place());
    }
    return "SPRING_DATASOURCE_URL: the database at %s cannot be reached.".formatted(place());
  }

  /** Without parameters, which may hold a password. */
  private String place() {
    return url.replaceFirst("\\?.*", "");
  }
}
