/**
 * Decisions on commands about a vision: {@link Decide} gives the events to record or the refusal, {@link
 * Possible} the commands that can be sent now. The sub-packages are, from the bottom: {@code value}, {@code event},
 * {@code command}, {@code state}, {@code entry}, {@code order}, {@code rules}, {@code integrity}, {@code history},
 * {@code situation}, {@code handover}; each imports only those before it. Plain Java: {@code java..}, JSpecify, {@code
 * kernel}, {@code time} and {@code municipality}.
 */
@NullMarked
package se.rodatraden.vision;

import org.jspecify.annotations.NullMarked;
