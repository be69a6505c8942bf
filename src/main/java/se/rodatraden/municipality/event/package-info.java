/**
 * The commands and events about a municipality itself, and how one becomes the other.
 */
@NullMarked
package se.rodatraden.municipality.event;

import org.jspecify.annotations.NullMarked;
