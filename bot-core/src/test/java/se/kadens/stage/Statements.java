package se.kadens.stage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that counts how often it is asked anything. */
public final class Statements extends DelegatingDataSource {

  private final AtomicLong count = new AtomicLong();

  public Statements(DataSource database) {
    super(database);
  }

  public long count() {
    return count.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counted(super.getConnection(), Connection.class);
  }

  private <T> T counted(T inner, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
              }
              try {
                Object result = method.invoke(inner, arguments);
                return switch (result) {
                  case PreparedStatement prepared -> counted(prepared, PreparedStatement.class);
                  case Statement statement -> counted(statement, Statement.class);
                  case null -> null;
                  default -> result;
                };
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
              }
            }));
  }
}
