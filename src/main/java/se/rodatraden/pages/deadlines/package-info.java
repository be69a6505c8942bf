/**
 * Everything that has a date, of one body, a municipality or all: what is overdue, and what lies ahead week by week; how to have it in
 * a calendar; and the dates and changes of what a reader follows.
 */
@NullMarked
package se.rodatraden.pages.deadlines;

import org.jspecify.annotations.NullMarked;
