/**
 * The tamper-evident log over the events: proofs of a single event and the check of a whole log, by public data alone. The packages below
 * hold what this is made of: {@code format}, {@code tree}, {@code leaf}, {@code note} and {@code heads}. Imports {@code java..} and JSpecify only; it reads
 * no clock, no network and no database.
 */
@NullMarked
package se.rodatraden.ledger;

import org.jspecify.annotations.NullMarked;
