/**
 * The composition of the product: Axon's infrastructure, settings, the embedded PostgreSQL, metrics. May import every other
 * package; none imports it.
 */
@NullMarked
package se.rodatraden.app;

import org.jspecify.annotations.NullMarked;
