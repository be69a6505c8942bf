/**
 * Signed statements about a log in the formats of C2SP: signed-note, tlog-checkpoint, tlog-cosignature and tlog-policy. Keys and signatures
 * are those of the JDK. Imports {@code ledger.format} and {@code ledger.tree}.
 */
@NullMarked
package se.rodatraden.ledger.note;

import org.jspecify.annotations.NullMarked;
