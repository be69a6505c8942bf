/**
 * Delivery to a subscription: leases, queues by vision, attempts, replays and signatures.
 */
@NullMarked
package se.rodatraden.feeds.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
