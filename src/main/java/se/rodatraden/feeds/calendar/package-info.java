/**
 * Dates as calendars (RFC 5545, RFC 7986) that a reader's own calendar program subscribes to. Each event is made of the record alone, so
 * that the same record gives the same calendar, byte for byte. May import the plain packages, {@code views} and {@code words}.
 */
@NullMarked
package se.rodatraden.feeds.calendar;

import org.jspecify.annotations.NullMarked;
