/**
 * The municipality as the law sees it: which municipalities there are, and the periods for which their council, board and committees sit.
 * Imports {@code java..}, JSpecify and {@code time} only.
 */
@NullMarked
package se.rodatraden.municipality;

import org.jspecify.annotations.NullMarked;
