/**
 * Documents as text: YAML and JSON parsed with the line of each value, and the violations found.
 */
@NullMarked
package se.rodatraden.archive.text;

import org.jspecify.annotations.NullMarked;
