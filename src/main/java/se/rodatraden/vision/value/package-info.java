/**
 * The values in commands and events: bodies as sources name them, addressees, goals, links, and
 * enumerations.
 */
@NullMarked
package se.rodatraden.vision.value;

import org.jspecify.annotations.NullMarked;
