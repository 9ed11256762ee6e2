package se.kadens.wire;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Reads no answer that is far longer than any that was asked for, and would fill the memory. */
public final class Bounded implements Interceptor {

  private static final long MOST_BYTES = 16L << 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    return body == null
        ? response
        : response
            .newBuilder()
            .body(
                ResponseBody.create(
                    Okio.buffer(new Counted(body.source())),
                    body.contentType(),
                    body.contentLength()))
            .build();
  }

  private static final class Counted extends ForwardingSource {
    private long read;

    Counted(Source delegate) {
      super(delegate);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long some = super.read(sink, byteCount);
      read += Math.max(some, 0);
      if (read > MOST_BYTES) {
        throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
      }
      return some;
    }
  }
}
