package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import se.kadens.people.People;
import se.kadens.people.Person;

/** How often the store is asked; each time takes a round trip. */
class RoundTripTests {

  private final GoalHouse house = new GoalHouse();
  private final AtomicInteger asked = new AtomicInteger();
  private final SeeGoals see = counted();

  @Test
  void readsACheckInOfFiveGoalsInOne() {
    for (int n = 0; n < 5; n++) {
      house.active("Anna", house.of("Anna").part("Besök", "0", "9").part("Möten", "0", "9"));
    }
    Person anna = house.person("Anna");
    assertThat(see.checkedIn(anna, house.now())).hasSize(5).allMatch(s -> s.parts().size() == 2);
    assertThat(asked).hasValue(1);
  }

  @Test
  void readsATeamInOneAndATreeInTwo() {
    house.create("Anna", house.of("Anna"));
    see.team(house.person("Bo"), house.now());
    assertThat(asked).hasValue(1);
    see.tree(house.person("Bo"), Query.LIVE, house.now());
    assertThat(asked).hasValue(3);
  }

  private SeeGoals counted() {
    JdbcClient jdbc = JdbcClient.create(new Counting(house.stage.get(DataSource.class)));
    return new SeeGoals(new SeenGoals(jdbc), new Sight(jdbc, house.stage.get(People.class)));
  }

  private final class Counting extends DelegatingDataSource {

    Counting(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  asked.incrementAndGet();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException thrown) {
                  throw thrown.getCause();
                }
              });
    }
  }
}
