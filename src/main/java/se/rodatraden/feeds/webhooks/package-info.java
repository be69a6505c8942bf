/**
 * Webhooks: subscriptions of other systems, whose address is called with each event (ADR 0022). {@link Subscriptions} is the door; what
 * is sent, when and to where nobody may be sent is decided here. May import {@code feeds} and the plain packages.
 */
@NullMarked
package se.rodatraden.feeds.webhooks;

import org.jspecify.annotations.NullMarked;
