/**
 * One vision, and those around it, as read from the log: what every page and address shows of it.
 */
@NullMarked
package se.rodatraden.views.reading;

import org.jspecify.annotations.NullMarked;
