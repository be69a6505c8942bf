package se.rodatraden.municipality.event;

import java.time.Instant;

/**
 * An event of a municipality with its place in the order of recording.
 *
 * @param position any number that grows with every recording: the feed's position, or the stream's sequence
 * @param recordedAt when it was recorded
 */
public record RecordedMunicipalEvent(long position, Instant recordedAt, MunicipalEvent event) {}
