/**
 * The ledger of a vision as it is searched: what may be chosen, which events a choice finds, and how many each further choice would find. May
 * import the readings, {@code words} and the plain packages.
 */
@NullMarked
package se.rodatraden.views.ledger;

import org.jspecify.annotations.NullMarked;
