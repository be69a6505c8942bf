/**
 * Keeps the events: PostgreSQL storage where commit order is position order, their stable names and JSON, and the readers of
 * the log. Imports the plain packages (time, vision, municipality) and nothing else of ours.
 */
@NullMarked
package se.rodatraden.store;

import org.jspecify.annotations.NullMarked;
