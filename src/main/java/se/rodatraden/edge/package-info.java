/**
 * Filters and valves for all requests before any other code of the product, and headers of all answers: limits on number, size and time
 * (ADR 0029). Imports no other package of the product.
 */
@NullMarked
package se.rodatraden.edge;

import org.jspecify.annotations.NullMarked;
