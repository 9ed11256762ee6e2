package se.kadens.conversation;

/** Where a message ended up, in the channel's own identifiers. */
public record Receipt(String channel, String conversation, String message) {}
