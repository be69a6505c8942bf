/**
 * What the indicators of completeness are called and mean.
 */
@NullMarked
package se.rodatraden.words.quality;

import org.jspecify.annotations.NullMarked;
