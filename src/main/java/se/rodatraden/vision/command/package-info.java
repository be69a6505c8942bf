/**
 * The commands about a vision, one record each in {@link Act}, and the event that each becomes.
 */
@NullMarked
package se.rodatraden.vision.command;

import org.jspecify.annotations.NullMarked;
