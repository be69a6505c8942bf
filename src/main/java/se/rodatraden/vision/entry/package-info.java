/**
 * Events at their place in the register: what has been corrected or struck, what is marked confidential, and the
 * remiss rounds that they tell of.
 */
@NullMarked
package se.rodatraden.vision.entry;

import org.jspecify.annotations.NullMarked;
