/**
 * What is said between the bot and a person, free of any chat product: messages, forms,
 * interactions, and the ports in and out.
 */
@NullMarked
package se.kadens.conversation;

import org.jspecify.annotations.NullMarked;
