/**
 * What the domain's packages share: kinds of bodies and documents, sources, checks of values and texts from outside,
 * violations, and the search for personal data. Imports {@code java..} and JSpecify and {@code time} only.
 */
@NullMarked
package se.rodatraden.kernel;

import org.jspecify.annotations.NullMarked;
