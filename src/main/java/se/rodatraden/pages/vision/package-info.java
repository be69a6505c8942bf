/**
 * The page of one vision and that of its confidential text.
 */
@NullMarked
package se.rodatraden.pages.vision;

import org.jspecify.annotations.NullMarked;
