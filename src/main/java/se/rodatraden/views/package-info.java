/**
 * The read models: what everyone sees, derived from the events and rebuilt from them at will. Each is a projection, its rows
 * and its queries. Imports the plain packages and {@code store}'s log; never {@code commands}.
 */
@NullMarked
package se.rodatraden.views;

import org.jspecify.annotations.NullMarked;
