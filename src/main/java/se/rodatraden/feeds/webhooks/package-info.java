/**
 * Webhooks: subscriptions of other systems, whose address is called with each event (ADR 0022). {@link Subscriptions}
 * makes and changes them; {@code delivery} sends, {@code calls} makes the calls. May import {@code feeds} and the
 * plain packages.
 */
@NullMarked
package se.rodatraden.feeds.webhooks;

import org.jspecify.annotations.NullMarked;
