/** Reads votes and reservations out of text as minutes have it, to fill in a form with. Imports nothing of the other packages but time. */
@NullMarked
package se.rodatraden.pages.recording.minutes;

import org.jspecify.annotations.NullMarked;
