/** One vision at two times side by side, and two versions of a text word by word. What differs is decided by {@code views.compare}. */
@NullMarked
package se.rodatraden.pages.compare;

import org.jspecify.annotations.NullMarked;
