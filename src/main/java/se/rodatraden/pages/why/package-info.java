/**
 * The page that explains a standing: by which entries and which rules, each with its paragraph.
 */
@NullMarked
package se.rodatraden.pages.why;

import org.jspecify.annotations.NullMarked;
