/**
 * What is sent to a subscription and when: leases, queues by vision, attempts, replays and signatures.
 */
@NullMarked
package se.rodatraden.feeds.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
