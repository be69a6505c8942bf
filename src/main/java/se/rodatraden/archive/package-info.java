/**
 * Import and export of history documents: one vision's history in YAML or JSON, with its published
 * schema, and the seeds. Imports the plain packages, {@code store} for the JSON form, {@code views} and {@code
 * commands}.
 */
@NullMarked
package se.rodatraden.archive;

import org.jspecify.annotations.NullMarked;
