/**
 * The form in which snapshots are stored in the read models. It is read and written by this service alone, so it is short.
 */
@NullMarked
package se.rodatraden.views.snapshots;

import org.jspecify.annotations.NullMarked;
