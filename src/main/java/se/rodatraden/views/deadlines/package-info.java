/**
 * Dated items of a vision, a body, a municipality or all, with their revision history. All pages, calendars and e-mails
 * that show dates read them here.
 */
@NullMarked
package se.rodatraden.views.deadlines;

import org.jspecify.annotations.NullMarked;
