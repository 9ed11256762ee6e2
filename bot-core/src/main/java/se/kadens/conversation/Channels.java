package se.kadens.conversation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which channels there are and what people call them, for those who must not wait for them. */
@Component
public class Channels {

  private final ObjectProvider<Channel> channels;

  Channels(ObjectProvider<Channel> channels) {
    this.channels = channels;
  }

  public boolean has(String name) {
    return channels.stream().anyMatch(channel -> channel.name().equals(name));
  }

  /** The channel's title; its name where it is not set up any more. */
  public String title(String name) {
    return channels.stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .map(Channel::title)
        .orElse(name);
  }
}
