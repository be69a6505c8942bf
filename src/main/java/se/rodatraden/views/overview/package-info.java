/**
 * All municipalities at a glance: what was recorded last of each, and what has gone by with nothing recorded. Read from the rows of the read
 * models alone; no vision is folded.
 */
@NullMarked
package se.rodatraden.views.overview;

import org.jspecify.annotations.NullMarked;
