package se.kadens.wire;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a request goes out at most once, and tells the requests that certainly never did.
 * OkHttp by itself sends a body again when a pooled connection breaks after the request went out.
 */
public final class OnceOnly implements Interceptor {

  /** The connection failed before a byte of the request was written. */
  public static final class NeverSent extends IOException {
    private static final long serialVersionUID = 1L;

    NeverSent(IOException cause) {
      super(cause);
    }
  }

  /** To be added as a network interceptor: those run once there is a connection to write to. */
  public static final Interceptor MARK =
      chain -> {
        AtomicBoolean sent = chain.request().tag(AtomicBoolean.class);
        if (sent != null) {
          sent.set(true);
        }
        return chain.proceed(chain.request());
      };

  @Override
  public Response intercept(Chain chain) throws IOException {
    AtomicBoolean sent = new AtomicBoolean();
    Request request = chain.request();
    RequestBody body = request.body();
    Request.Builder once = request.newBuilder().tag(AtomicBoolean.class, sent);
    if (body != null) {
      once.method(request.method(), new OneShot(body));
    }
    try {
      return chain.proceed(once.build());
    } catch (IOException e) {
      throw sent.get() ? e : new NeverSent(e);
    }
  }

  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
