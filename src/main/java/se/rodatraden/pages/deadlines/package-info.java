/**
 * Everything that has a date, of one body, a municipality or all: what is overdue, and what lies ahead week by week; and how to have it
 * in a calendar.
 */
@NullMarked
package se.rodatraden.pages.deadlines;

import org.jspecify.annotations.NullMarked;
