/** A complete public listing of the register for crawlers, of any size. May import what {@code views} may. */
@NullMarked
package se.rodatraden.views.listing;

import org.jspecify.annotations.NullMarked;
