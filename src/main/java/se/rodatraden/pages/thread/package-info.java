/**
 * The drawing of the red thread, as shapes to be written into an SVG.
 */
@NullMarked
package se.rodatraden.pages.thread;

import org.jspecify.annotations.NullMarked;
