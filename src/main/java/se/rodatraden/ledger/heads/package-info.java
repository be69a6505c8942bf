/**
 * The heads of the streams of a log: a map from each stream to the number of its events and the leaf hash of the last one, with a root that
 * the checkpoint carries. So it can be proved that a list of a stream's events lacks none, or that there is no such stream, without the
 * rest of the log.
 */
@NullMarked
package se.rodatraden.ledger.heads;

import org.jspecify.annotations.NullMarked;
