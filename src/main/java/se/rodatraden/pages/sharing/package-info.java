/**
 * What surrounds a page's content wherever it is read: what a shared link shows of it, its one address, and whom to turn to about what it
 * holds. {@code pages} itself is built on it, so it knows no page.
 */
@NullMarked
package se.rodatraden.pages.sharing;

import org.jspecify.annotations.NullMarked;
