/** The entry of the log that stands for one event: what it holds, and its one spelling as RFC 8785 JSON. Imports {@code ledger.format} and {@code ledger.tree}. */
@NullMarked
package se.rodatraden.ledger.leaf;

import org.jspecify.annotations.NullMarked;
