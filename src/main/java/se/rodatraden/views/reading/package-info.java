/**
 * One vision and its surroundings, read from the log: the basis of everything shown of it.
 */
@NullMarked
package se.rodatraden.views.reading;

import org.jspecify.annotations.NullMarked;
