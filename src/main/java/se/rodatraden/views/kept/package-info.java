/** A cache for values that are valid until something is recorded. */
@NullMarked
package se.rodatraden.views.kept;

import org.jspecify.annotations.NullMarked;
