/**
 * The history of one vision and what is known from it: the timeline, the links with other documents, and what has
 * taken its place.
 */
@NullMarked
package se.rodatraden.vision.history;

import org.jspecify.annotations.NullMarked;
