/**
 * The event feed by position and as a stream, Atom feeds, and change notifications by e-mail.
 */
@NullMarked
package se.rodatraden.http.following;

import org.jspecify.annotations.NullMarked;
