/**
 * Everything that has a date, of one vision, a body, a municipality or all, and how each date came to be as it is. Every page, calendar
 * and letter that shows dates reads them here.
 */
@NullMarked
package se.rodatraden.views.deadlines;

import org.jspecify.annotations.NullMarked;
