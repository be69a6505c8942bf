/** How it is said what a search covers. */
@NullMarked
package se.rodatraden.words.search;

import org.jspecify.annotations.NullMarked;
