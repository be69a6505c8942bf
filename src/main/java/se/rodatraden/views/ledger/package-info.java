/**
 * Search in the ledger of a vision: filter values, matching events, and the number of matches for each further value. May
 * import the readings, {@code words} and the plain packages.
 */
@NullMarked
package se.rodatraden.views.ledger;

import org.jspecify.annotations.NullMarked;
