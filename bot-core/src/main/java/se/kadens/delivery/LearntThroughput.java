package se.kadens.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.people.WorkspaceId;

/** What the lanes know of how fast their channels take messages. */
@Component
record LearntThroughput(LaneRecords records, List<Channel> channels) implements Throughput {

  @Override
  public double perSecond(WorkspaceId workspace) {
    return channels.stream()
        .mapToDouble(channel -> perSecond(workspace, channel))
        .max()
        .orElse(Channel.CAUTIOUS_PER_SECOND);
  }

  private double perSecond(WorkspaceId workspace, Channel channel) {
    double granted = records.of(new Lane.Name(workspace, channel.name())).granted();
    double ceiling = channel.ceilingPerSecond();
    return granted > 0 ? Math.min(granted, ceiling) : ceiling;
  }
}
