/**
 * The handover from one term of office to the next.
 */
@NullMarked
package se.rodatraden.vision.handover;

import org.jspecify.annotations.NullMarked;
