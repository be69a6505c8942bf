/** Everything that the register shows to all, listed for those who gather pages, however much it is. May import what {@code views} may. */
@NullMarked
package se.rodatraden.views.listing;

import org.jspecify.annotations.NullMarked;
