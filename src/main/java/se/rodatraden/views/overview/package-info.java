/**
 * Overview of all municipalities: the last recording in each, and overdue items. Reads only the rows of the read
 * models, without folding any history.
 */
@NullMarked
package se.rodatraden.views.overview;

import org.jspecify.annotations.NullMarked;
