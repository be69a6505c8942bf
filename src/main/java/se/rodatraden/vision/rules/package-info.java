/**
 * The rules for entries, each with its paragraph and its period of validity.
 */
@NullMarked
package se.rodatraden.vision.rules;

import org.jspecify.annotations.NullMarked;
