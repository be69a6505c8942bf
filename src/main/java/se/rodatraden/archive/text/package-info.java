/**
 * Documents as text: YAML and JSON read with the line of each value, and the violations found in them.
 */
@NullMarked
package se.rodatraden.archive.text;

import org.jspecify.annotations.NullMarked;
