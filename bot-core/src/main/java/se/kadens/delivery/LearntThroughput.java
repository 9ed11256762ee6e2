package se.kadens.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.people.WorkspaceId;

/**
 * What the lanes know of how fast their channels take messages. It goes by the slowest, since that
 * is the one most people may be on: a warning too many costs less than one too few. The channels
 * are asked for when they are needed: they need the features themselves.
 */
@Component
record LearntThroughput(LaneRecords records, ObjectProvider<Channel> channels)
    implements Throughput {

  @Override
  public double perSecond(WorkspaceId workspace) {
    return channels.stream()
        .mapToDouble(channel -> perSecond(workspace, channel))
        .min()
        .orElse(Channel.CAUTIOUS_PER_SECOND);
  }

  private double perSecond(WorkspaceId workspace, Channel channel) {
    double granted = records.of(new Lane.Name(workspace, channel.name())).granted();
    double ceiling = channel.ceilingPerSecond();
    return granted > 0 ? Math.min(granted, ceiling) : ceiling;
  }
}
