/**
 * What one mandate period leaves to the next.
 */
@NullMarked
package se.rodatraden.vision.handover;

import org.jspecify.annotations.NullMarked;
