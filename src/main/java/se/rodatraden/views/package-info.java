/**
 * The read models, derived from the events and rebuilt from them when needed. {@code reading} reads one
 * vision from its events, {@code rows} fills the tables, {@code register} queries them. Imports the plain packages,
 * {@code words} and {@code store}'s log; never {@code commands}.
 */
@NullMarked
package se.rodatraden.views;

import org.jspecify.annotations.NullMarked;
