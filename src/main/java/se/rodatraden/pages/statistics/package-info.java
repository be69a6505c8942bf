/** How long the steps of a matter take and how late things are recorded: of one municipality or of all, drawn, as a table and as a file. */
@NullMarked
package se.rodatraden.pages.statistics;

import org.jspecify.annotations.NullMarked;
