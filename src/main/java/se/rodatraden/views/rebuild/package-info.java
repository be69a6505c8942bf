/**
 * Rebuilds the read models from the events while people read them: new tables are filled and replace the live ones, and what search
 * needs is filled in after that.
 */
@NullMarked
package se.rodatraden.views.rebuild;

import org.jspecify.annotations.NullMarked;
