/**
 * A municipality's bodies, their dockets and terms, its rules, and the hand-over of a mandate period.
 */
@NullMarked
package se.rodatraden.http.municipality;

import org.jspecify.annotations.NullMarked;
