/**
 * The events of a vision, one record each in {@link Fact}, and what they say of decisions, courts and minutes. Stored
 * JSON has the names of the components, and published schemas those of the records.
 */
@NullMarked
package se.rodatraden.vision.event;

import org.jspecify.annotations.NullMarked;
