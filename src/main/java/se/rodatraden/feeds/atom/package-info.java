/**
 * What is recorded, for people who follow it: which events are in the feed of a municipality, a body or a vision, each event in words
 * with the standing before and after it, and the Atom documents of it. May import the plain packages, {@code store} and {@code views}.
 */
@NullMarked
package se.rodatraden.feeds.atom;

import org.jspecify.annotations.NullMarked;
