/**
 * Atom feeds: the index of which events are in the feed of a municipality, a body or a vision, the text of each event with the standing
 * before and after it, and the Atom documents. May import the plain packages, {@code store} and {@code views}.
 */
@NullMarked
package se.rodatraden.feeds.atom;

import org.jspecify.annotations.NullMarked;
