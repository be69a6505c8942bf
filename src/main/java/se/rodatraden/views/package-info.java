/**
 * The read models: what everyone sees, derived from the events and rebuilt from them at will. {@code reading} is one
 * vision read from its events, {@code rows} fills the tables, {@code register} asks them. Imports the plain packages,
 * {@code words} and {@code store}'s log; never {@code commands}.
 */
@NullMarked
package se.rodatraden.views;

import org.jspecify.annotations.NullMarked;
