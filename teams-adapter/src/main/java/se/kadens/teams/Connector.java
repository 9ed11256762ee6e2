package se.kadens.teams;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.ResourceResponse;
import com.microsoft.bot.schema.teams.TeamsChannelAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the Bot Connector, each call once, and says what became of it. Only a token that is no
 * longer taken is renewed and the call made again. Never throws for the Bot Connector's sake.
 */
final class Connector {

  private static final Logger log = LoggerFactory.getLogger(Connector.class);
  private static final int PAGE = 500;
  private static final String CONVERSATIONS = "v3/conversations";

  private final ConnectorClients clients;
  private final @Nullable Tokens tokens;
  private final @Nullable String botId;
  private final Failures failures;

  Connector(
      ConnectorClients clients,
      @Nullable Tokens tokens,
      @Nullable String botId,
      Failures failures) {
    this.clients = clients;
    this.tokens = tokens;
    this.botId = botId;
    this.failures = failures;
  }

  /** A page of the members of a conversation. */
  record Members(List<TeamsChannelAccount> members, @Nullable String continuation) {
    Members {
      members = List.copyOf(members);
    }
  }

  /** Says something new, in answer to nothing; gives the id it got. */
  Outcome<String> send(String serviceUrl, String conversation, Activity activity) {
    return sdk(
        "send",
        serviceUrl,
        Effect.SEEN,
        to -> to.sendToConversation(conversation, activity),
        ResourceResponse::getId);
  }

  Outcome<String> update(String serviceUrl, String conversation, String id, Activity activity) {
    return sdk(
        "update",
        serviceUrl,
        Effect.HARMLESS,
        to -> to.updateActivity(conversation, id, activity).thenApply(_ -> id),
        same -> same);
  }

  Outcome<String> delete(String serviceUrl, String conversation, String id) {
    return sdk(
        "delete",
        serviceUrl,
        Effect.HARMLESS,
        to -> to.deleteActivity(conversation, id).thenApply(_ -> id),
        same -> same);
  }

  /** The personal chat with a user, made where there is none yet; gives its id. */
  Outcome<String> open(Address user) {
    String id = user.user() == null ? user.directoryId() : user.user();
    return sdk(
        "open",
        user.serviceUrl(),
        Effect.HARMLESS,
        to -> to.createConversation(personal(id, user.tenant())),
        ConversationResourceResponse::getId);
  }

  /** Begins a thread in a team's channel; gives the id of the conversation that it is. */
  Outcome<String> begin(String serviceUrl, String tenant, String channel, Activity root) {
    ConversationParameters thread = new ConversationParameters();
    thread.setIsGroup(true);
    thread.setBot(new ChannelAccount(botId));
    thread.setTenantId(tenant);
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putObject("tenant").put("id", tenant);
    data.putObject("channel").put("id", channel);
    thread.setChannelData(data);
    thread.setActivity(root);
    return sdk(
        "begin",
        serviceUrl,
        Effect.SEEN,
        to -> to.createConversation(thread),
        ConversationResourceResponse::getId);
  }

  private ConversationParameters personal(@Nullable String user, String tenant) {
    ConversationParameters chat = new ConversationParameters();
    chat.setIsGroup(false);
    chat.setBot(new ChannelAccount(botId));
    chat.setMembers(List.of(new ChannelAccount(user)));
    chat.setTenantId(tenant);
    // Never a java.util map: the SDK's validation breaks on one from JDK 17 on.
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putObject("tenant").put("id", tenant);
    chat.setChannelData(data);
    return chat;
  }

  Outcome<TeamsChannelAccount> member(String serviceUrl, String conversation, String user) {
    return get(
        "member",
        serviceUrl,
        CONVERSATIONS,
        url -> url.addPathSegment(conversation).addPathSegment("members").addPathSegment(user),
        (json, answer) -> json.treeToValue(answer, TeamsChannelAccount.class));
  }

  /** What a team is called. */
  Outcome<String> teamName(String serviceUrl, String team) {
    return get(
        "team",
        serviceUrl,
        "v3/teams",
        url -> url.addPathSegment(team),
        (_, answer) -> answer.path("name").asText(""));
  }

  /** The channels of a team, as the Bot Connector lists them. */
  Outcome<JsonNode> channels(String serviceUrl, String team) {
    return get(
        "channels",
        serviceUrl,
        "v3/teams",
        url -> url.addPathSegment(team).addPathSegment("conversations"),
        (_, answer) -> answer.path("conversations"));
  }

  /**
   * A page of members. The SDK's own call fails from the second page on ("URL query string must not
   * have replace block").
   */
  Outcome<Members> members(String serviceUrl, String conversation, @Nullable String continuation) {
    return get(
        "members",
        serviceUrl,
        CONVERSATIONS,
        url -> {
          url.addPathSegment(conversation).addPathSegment("pagedmembers");
          url.addQueryParameter("pageSize", Integer.toString(PAGE));
          return continuation == null
              ? url
              : url.addQueryParameter("continuationToken", continuation);
        },
        Connector::members);
  }

  private static Members members(ObjectMapper json, JsonNode answer) throws JacksonException {
    List<TeamsChannelAccount> members = new ArrayList<>();
    for (JsonNode member : answer.path("members")) {
      members.add(json.treeToValue(member, TeamsChannelAccount.class));
    }
    String next = answer.path("continuationToken").asText("");
    return new Members(members, next.isEmpty() ? null : next);
  }

  private <A, T> Outcome<T> sdk(
      String what,
      String serviceUrl,
      Effect effect,
      Function<Conversations, CompletableFuture<A>> call,
      Function<A, @Nullable T> read) {
    return attempt(
        what,
        serviceUrl,
        client -> {
          try {
            A answer = call.apply(client.getConversations()).join();
            T told = answer == null ? null : read.apply(answer);
            return told == null
                ? failures.unread(effect, "the answer names nothing")
                : new Outcome.Done<>(told);
          } catch (RuntimeException failure) {
            return failures.of(failure, effect);
          }
        });
  }

  /** What makes a value of an answer. */
  private interface Reader<T> {
    T read(ObjectMapper json, JsonNode answer) throws JacksonException;
  }

  private <T> Outcome<T> get(
      String what,
      String serviceUrl,
      String root,
      Function<HttpUrl.Builder, HttpUrl.Builder> path,
      Reader<T> reader) {
    return attempt(
        what,
        serviceUrl,
        client -> {
          HttpUrl base = HttpUrl.get(client.baseUrl() + root);
          Request request =
              new Request.Builder().url(path.apply(base.newBuilder()).build()).build();
          ObjectMapper json = (ObjectMapper) client.serializerAdapter().serializer();
          try (Response response = client.httpClient().newCall(request).execute()) {
            ResponseBody body = Objects.requireNonNull(response.body());
            JsonNode answer = json.readTree(body.byteStream());
            return response.isSuccessful()
                ? new Outcome.Done<>(reader.read(json, answer))
                : failures.of(response, answer.path("error").path("code").asText(""));
          } catch (JacksonException _) {
            return failures.unread(Effect.HARMLESS, "the answer was no JSON");
          } catch (IOException failure) {
            return failures.of(failure, Effect.HARMLESS);
          }
        });
  }

  private <T> Outcome<T> attempt(
      String what, String serviceUrl, Function<RestConnectorClient, Outcome<T>> call) {
    Optional<RestConnectorClient> client = clients.at(serviceUrl);
    if (client.isEmpty()) {
      log.error("{} is not among KADENS_TEAMS_SERVICE_HOSTS; nothing is sent there", serviceUrl);
      return new Outcome.Failed<>(0, Failures.FOREIGN_SERVICE);
    }
    Token held = tokens == null ? null : tokens.held();
    Outcome<T> outcome = call.apply(client.get());
    if (tokens != null && outcome instanceof Outcome.Failed<T>(int status, _) && status == 401) {
      tokens.spoil(held);
      outcome = call.apply(client.get());
    }
    if (!(outcome instanceof Outcome.Done)) {
      log.debug("{} came to {}", what, outcome);
    }
    return outcome;
  }
}
