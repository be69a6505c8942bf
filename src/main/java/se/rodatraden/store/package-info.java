/**
 * Stores the events: PostgreSQL storage in which commit order is position order, stable event names and JSON, and readers of
 * the log. Imports the plain packages (time, vision, municipality) and no other package of the product.
 */
@NullMarked
package se.rodatraden.store;

import org.jspecify.annotations.NullMarked;
