/**
 * A reader's week: what is due and what has changed of what is followed, without an account. The choice is carried by the address and kept
 * in the browser.
 */
@NullMarked
package se.rodatraden.pages.week;

import org.jspecify.annotations.NullMarked;
