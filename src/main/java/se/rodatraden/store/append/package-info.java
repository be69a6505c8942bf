/**
 * Appends the events of commands that wait at the same time by one call and one commit; each command gets an answer of its own. Knows nothing
 * of what the events say. Imports no other package of the product.
 */
@NullMarked
package se.rodatraden.store.append;

import org.jspecify.annotations.NullMarked;
