/**
 * How a vision's situation is said: the sentences of its summary, its particulars, its alerts. May import what
 * {@code words} may, and {@code words} itself, which knows nothing of it.
 */
@NullMarked
package se.rodatraden.words.situation;

import org.jspecify.annotations.NullMarked;
