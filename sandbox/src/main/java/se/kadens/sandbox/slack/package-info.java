/**
 * A Slack workspace on loopback: the Web API, the posts to the app, and what a person sees in their
 * client.
 */
@NullMarked
package se.kadens.sandbox.slack;

import org.jspecify.annotations.NullMarked;
