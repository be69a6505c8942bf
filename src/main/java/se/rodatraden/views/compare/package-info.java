/**
 * One vision set beside itself at another day or as known at another time: which entries differ and which were changed afterwards, which two times
 * are worth comparing, and what differs word by word between two versions of its text. May import the readings, {@code words} and the plain
 * packages.
 */
@NullMarked
package se.rodatraden.views.compare;

import org.jspecify.annotations.NullMarked;
