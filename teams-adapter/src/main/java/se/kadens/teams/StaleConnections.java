package se.kadens.teams;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves connections alone that the other side has closed meanwhile. Writing to one would leave it
 * open what became of the request, and a message on Teams cannot be looked for. OkHttp itself looks
 * only once a connection was idle for ten seconds.
 */
final class StaleConnections implements Interceptor {

  private static final Logger log = LoggerFactory.getLogger(StaleConnections.class);
  private static final int MOST = 64;

  /** The connection was closed before anything of the request was written. */
  private static final class Stale extends IOException {
    private static final long serialVersionUID = 1L;

    Stale() {
      super("the connection was closed by the other side");
    }
  }

  /** To be added as a network interceptor, before any that takes the request for sent. */
  static final Interceptor CHECK =
      chain -> {
        Connection connection = chain.connection();
        // An HTTP/2 connection is read all the time and says by itself when it ends.
        if (connection != null
            && connection.protocol() == Protocol.HTTP_1_1
            && isStale(connection.socket())) {
          throw new Stale();
        }
        return chain.proceed(chain.request());
      };

  /** Tries another connection in the place of each stale one. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    for (int more = MOST; ; more--) {
      try {
        return chain.proceed(chain.request());
      } catch (IOException e) {
        if (more == 0 || !(e.getCause() instanceof Stale)) {
          throw e;
        }
      }
    }
  }

  /** Between two requests there is nothing to read but the end. */
  private static boolean isStale(Socket socket) throws IOException {
    int patience = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      int unasked = socket.getInputStream().read();
      log.debug("a connection ended, or said {} unasked", unasked);
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    } finally {
      if (!socket.isClosed()) {
        socket.setSoTimeout(patience);
      }
    }
  }
}
