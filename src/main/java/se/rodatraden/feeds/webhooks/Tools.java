package se.rodatraden.feeds.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Tail;

/**
 * What all deliveries of a node share.
 *
 * @param longestCall a call may not begin unless the lease lasts longer
 */
record Tools(
        UUID node,
        Feed feed,
        Tail tail,
        Sender sender,
        Deliveries deliveries,
        Owners owners,
        InstantSource clock,
        RandomGenerator chance,
        Duration longestCall) {}
