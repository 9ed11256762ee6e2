package se.kadens.teams;

import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import se.kadens.wire.OnceOnly;

/**
 * The SDK's client for each place the Bot Connector is at. They share connections and threads, try
 * nothing twice by themselves, and go nowhere but where they are allowed to.
 */
final class ConnectorClients {

  private static final int MOST = 16;
  private static final int MOST_CALLS_AT_ONCE = 256;

  /** Shorter than a cloud's balancer keeps an idle connection. */
  private static final Duration IDLE = Duration.ofSeconds(60);

  /** One for all: each holds several object mappers and what they learnt. */
  private static final JacksonAdapter JSON = new JacksonAdapter();

  private final OkHttpClient http;
  private final @Nullable ServiceClientCredentials credentials;
  private final Predicate<String> allowed;
  private final Map<String, RestConnectorClient> clients = new LinkedHashMap<>(16, 0.75f, true);

  ConnectorClients(
      OkHttpClient http,
      @Nullable ServiceClientCredentials credentials,
      Predicate<String> allowed) {
    this.http = http;
    this.credentials = credentials;
    this.allowed = allowed;
  }

  /** Follows no redirection, which would carry our token elsewhere. */
  static OkHttpClient http(Duration connect, Duration read) {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("teams-call-", 0).factory()));
    dispatcher.setMaxRequests(MOST_CALLS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_CALLS_AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(32, IDLE.toSeconds(), TimeUnit.SECONDS))
        .connectTimeout(connect)
        .readTimeout(read)
        .writeTimeout(read)
        .callTimeout(connect.plus(read))
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  /** Empty where we do not go. */
  synchronized Optional<RestConnectorClient> at(String serviceUrl) {
    if (!allowed.test(serviceUrl)) {
      return Optional.empty();
    }
    RestConnectorClient client = clients.computeIfAbsent(withSlash(serviceUrl), this::client);
    if (clients.size() > MOST) {
      clients.remove(clients.keySet().iterator().next());
    }
    return Optional.of(client);
  }

  static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  private RestConnectorClient client(String serviceUrl) {
    OkHttpClient.Builder calls = http.newBuilder();
    RestClient.Builder builder =
        new RestClient.Builder(calls, new Retrofit.Builder())
            .withBaseUrl(serviceUrl)
            .withSerializerAdapter(JSON)
            .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
            .withRetryStrategy(new Never())
            .withInterceptor(new StaleConnections())
            .withInterceptor(new OnceOnly())
            .withNetworkInterceptor(StaleConnections.CHECK)
            .withNetworkInterceptor(OnceOnly.MARK)
            // The SDK's own is "BotBuilder/${project.version}", placeholder and all.
            .withNetworkInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("User-Agent", "Kadens").build()))
            // The builder's constructor puts its own in the place of ours.
            .withConnectionTimeout(http.connectTimeoutMillis(), TimeUnit.MILLISECONDS)
            .withReadTimeout(http.readTimeoutMillis(), TimeUnit.MILLISECONDS);
    calls.cookieJar(CookieJar.NO_COOKIES);
    if (credentials != null) {
      builder.withCredentials(credentials);
    }
    return new RestConnectorClient(builder.build());
  }

  private static final class Never extends RetryStrategy {
    Never() {
      super("never", false);
    }

    @Override
    public boolean shouldRetry(int tries, Response response) {
      return false;
    }
  }
}
