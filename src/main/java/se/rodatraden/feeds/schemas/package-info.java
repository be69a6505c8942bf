/**
 * The format of events, for those who receive them: a JSON Schema for each, at an address whose content never changes, examples,
 * and the AsyncAPI document. May import the plain packages and {@code store}; {@code feeds} imports it.
 */
@NullMarked
package se.rodatraden.feeds.schemas;

import org.jspecify.annotations.NullMarked;
