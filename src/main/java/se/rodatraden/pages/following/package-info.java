/**
 * Following by e-mail, and what the events are, for those who build on them.
 */
@NullMarked
package se.rodatraden.pages.following;

import org.jspecify.annotations.NullMarked;
