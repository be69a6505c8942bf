/**
 * The events of a vision, one record each in {@link Fact}, and their parts on decisions, courts and minutes. Stored
 * JSON uses the names of the components, and published schemas those of the records.
 */
@NullMarked
package se.rodatraden.vision.event;

import org.jspecify.annotations.NullMarked;
