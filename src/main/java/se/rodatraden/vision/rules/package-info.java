/**
 * Each rule that an entry is held against, with its paragraph and the days on which the law was in force.
 */
@NullMarked
package se.rodatraden.vision.rules;

import org.jspecify.annotations.NullMarked;
