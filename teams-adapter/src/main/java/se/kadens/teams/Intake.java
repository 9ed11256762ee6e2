package se.kadens.teams;

import java.time.Instant;

/** Takes in what is known to be the Bot Connector's, and meant for us. */
interface Intake {

  Answer take(Incoming activity, Instant now);
}
