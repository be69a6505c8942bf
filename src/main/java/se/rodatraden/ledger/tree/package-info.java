/**
 * The Merkle tree of RFC 6962 and its proofs (RFC 9162), and the tiles of C2SP tlog-tiles in which its hashes and entries are stored. Pure
 * functions of hashes; what is stored comes in by {@link se.rodatraden.ledger.tree.TileSource}. Imports {@code ledger.format}.
 */
@NullMarked
package se.rodatraden.ledger.tree;

import org.jspecify.annotations.NullMarked;
