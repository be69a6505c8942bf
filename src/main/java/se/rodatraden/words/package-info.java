/**
 * How everything is said, in Swedish and English: sentences, titles, dates. A plan is never said as a fact, and
 * silence never as consent. May import the plain packages and {@code views.reading}.
 */
@NullMarked
package se.rodatraden.words;

import org.jspecify.annotations.NullMarked;
