/** The small encodings that the formats of a log share, read strictly: one value has one spelling. Imports {@code java..} and JSpecify only. */
@NullMarked
package se.rodatraden.ledger.format;

import org.jspecify.annotations.NullMarked;
