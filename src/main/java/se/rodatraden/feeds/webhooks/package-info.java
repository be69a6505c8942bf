/**
 * Webhooks: subscriptions of other systems, whose address is called with each event (ADR 0022). {@link Subscriptions}
 * manages them; {@code delivery} decides what to send and when, {@code calls} makes the calls. May import {@code feeds} and the
 * plain packages.
 */
@NullMarked
package se.rodatraden.feeds.webhooks;

import org.jspecify.annotations.NullMarked;
