/**
 * The words of the register explained to readers, once: pages that explain a step take its explanation from here. Imports {@code time} alone.
 */
@NullMarked
package se.rodatraden.words.glossary;

import org.jspecify.annotations.NullMarked;
