/**
 * What a reader asks of a vision on a day: how it stands and since when, who has the matter, what is next, what is
 * late, and what applies in a municipality.
 */
@NullMarked
package se.rodatraden.vision.situation;

import org.jspecify.annotations.NullMarked;
