package se.rodatraden.municipality.event;

import java.time.Instant;

/**
 * A municipal event with its place in the order of recording.
 *
 * @param position any number that increases with each recording: feed position, or sequence number in the stream
 * @param recordedAt when it was recorded
 */
public record RecordedMunicipalEvent(long position, Instant recordedAt, MunicipalEvent event) {}
