/**
 * The possible orders of the entries, given their dates and references, and the states that
 * each order leads to.
 */
@NullMarked
package se.rodatraden.vision.order;

import org.jspecify.annotations.NullMarked;
