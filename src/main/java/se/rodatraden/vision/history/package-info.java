/**
 * The history of one vision and what is known from it: the timeline, the links to other documents, and its
 * successors.
 */
@NullMarked
package se.rodatraden.vision.history;

import org.jspecify.annotations.NullMarked;
