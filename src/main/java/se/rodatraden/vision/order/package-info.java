/**
 * In which order the entries may have happened, by their dates and what they say of each other, and the states that
 * each such order leads to.
 */
@NullMarked
package se.rodatraden.vision.order;

import org.jspecify.annotations.NullMarked;
