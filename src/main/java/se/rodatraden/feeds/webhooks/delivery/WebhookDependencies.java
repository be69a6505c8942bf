package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Tail;
import se.rodatraden.feeds.webhooks.calls.Sender;

/**
 * Dependencies shared by all deliveries of a node.
 *
 * @param longestCall a call is started only if the lease lasts longer than this
 */
public record WebhookDependencies(
        UUID node,
        Feed feed,
        Tail tail,
        Sender sender,
        Deliveries deliveries,
        Owners owners,
        InstantSource clock,
        RandomGenerator chance,
        Duration longestCall) {}
