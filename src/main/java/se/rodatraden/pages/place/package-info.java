/** What the page of a municipality says before its documents: how fresh and how complete they are, what is under way, and where to go on. */
@NullMarked
package se.rodatraden.pages.place;

import org.jspecify.annotations.NullMarked;
