/** Actors, their roles in municipalities, and their rights (ADR 0027). */
@NullMarked
package se.rodatraden.identity;

import org.jspecify.annotations.NullMarked;
