/**
 * Dates as calendars (RFC 5545, RFC 7986) that calendar programs can subscribe to. Events are derived from the record alone, so the
 * same record gives the same calendar, byte for byte. May import the plain packages, {@code views} and {@code words}.
 */
@NullMarked
package se.rodatraden.feeds.calendar;

import org.jspecify.annotations.NullMarked;
