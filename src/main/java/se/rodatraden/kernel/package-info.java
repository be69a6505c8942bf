/**
 * Shared by the domain packages: kinds of bodies and documents, sources, validation of values and texts from outside,
 * violations, and the detection of personal data. Imports {@code java..} and JSpecify and {@code time} only.
 */
@NullMarked
package se.rodatraden.kernel;

import org.jspecify.annotations.NullMarked;
