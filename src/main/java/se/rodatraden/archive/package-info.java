/**
 * History documents in and out: one vision's history as a person writes it, in YAML or JSON, with its published
 * schema, and the seeds. Imports the plain packages, {@code store} for the JSON form, {@code views} and {@code
 * commands}.
 */
@NullMarked
package se.rodatraden.archive;

import org.jspecify.annotations.NullMarked;
