/**
 * Comparison of a vision at two days or times of knowledge: which entries differ and which were changed afterwards, which pairs of times
 * are worth comparing, and the word-by-word difference between two versions of its text. May import the readings, {@code words} and the plain
 * packages.
 */
@NullMarked
package se.rodatraden.views.compare;

import org.jspecify.annotations.NullMarked;
