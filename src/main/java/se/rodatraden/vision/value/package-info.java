/**
 * What commands and events consist of: bodies as sources name them, addressees, goals, links, and the short lists of
 * words with a fixed meaning.
 */
@NullMarked
package se.rodatraden.vision.value;

import org.jspecify.annotations.NullMarked;
