/**
 * The feed as a Kafka topic: the same CloudEvents, each exactly once, with the position they reach in the same transaction. Nothing
 * is started unless Kafka is configured. May import what {@code feeds} may, and {@code feeds}.
 */
@NullMarked
package se.rodatraden.feeds.kafka;

import org.jspecify.annotations.NullMarked;
