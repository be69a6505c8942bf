/**
 * The commands on a vision, one record each in {@link Act}, and their mapping to events.
 */
@NullMarked
package se.rodatraden.vision.command;

import org.jspecify.annotations.NullMarked;
