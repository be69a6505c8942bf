/**
 * The remiss rounds of a vision as a table: bodies asked, answers, and answers not recorded.
 */
@NullMarked
package se.rodatraden.views.remiss;

import org.jspecify.annotations.NullMarked;
