/**
 * The situation of a vision on a day: its standing and since when, the holder of the matter, the next step, what is
 * overdue, and which documents apply in a municipality.
 */
@NullMarked
package se.rodatraden.vision.situation;

import org.jspecify.annotations.NullMarked;
