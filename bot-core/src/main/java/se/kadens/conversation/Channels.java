package se.kadens.conversation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people call the channels, for those who must not wait until the channels are there. */
@Component
public class Channels {

  private final ObjectProvider<Channel> channels;

  Channels(ObjectProvider<Channel> channels) {
    this.channels = channels;
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
