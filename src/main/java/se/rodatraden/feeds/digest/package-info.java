/**
 * E-mail digests: subscriptions, the e-mails, and the loop that sends each once per period. May import the plain packages,
 * {@code store}, {@code views} and the feeds' words.
 */
@NullMarked
package se.rodatraden.feeds.digest;

import org.jspecify.annotations.NullMarked;
