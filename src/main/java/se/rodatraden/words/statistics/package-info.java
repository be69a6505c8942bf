/** What is measured, in words: what each figure is from and to, and why something has none. */
@NullMarked
package se.rodatraden.words.statistics;

import org.jspecify.annotations.NullMarked;
