/**
 * The feed of events by position and as a stream, Atom, and letters about changes.
 */
@NullMarked
package se.rodatraden.http.following;

import org.jspecify.annotations.NullMarked;
