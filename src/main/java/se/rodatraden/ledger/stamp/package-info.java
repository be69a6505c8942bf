/** Time stamps of checkpoints by authorities of others (RFC 3161): what they say, read without a library. Their signatures are for other tools. */
@NullMarked
package se.rodatraden.ledger.stamp;

import org.jspecify.annotations.NullMarked;
