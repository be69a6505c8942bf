/**
 * The feed as a Kafka topic: the same CloudEvents, each exactly once, with the position they came to in the same transaction. Nothing
 * of it is started unless a Kafka is configured. May import what {@code feeds} may, and {@code feeds}.
 */
@NullMarked
package se.rodatraden.feeds.kafka;

import org.jspecify.annotations.NullMarked;
