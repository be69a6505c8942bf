/**
 * The pages of a municipality's bodies and mandate periods.
 */
@NullMarked
package se.rodatraden.pages.municipality;

import org.jspecify.annotations.NullMarked;
