/**
 * The commands and events about a municipality itself, and the mapping between them.
 */
@NullMarked
package se.rodatraden.municipality.event;

import org.jspecify.annotations.NullMarked;
