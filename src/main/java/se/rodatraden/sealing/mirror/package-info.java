/**
 * Copies the log to mirrors (C2SP tlog-mirror): each holds all entries of a checkpoint before it cosigns it, and says so by its signature. Imports the
 * log, the way in which witnesses are given checkpoints, the lease that lets one node send, and the one way of calling others that the webhooks have.
 */
@NullMarked
package se.rodatraden.sealing.mirror;

import org.jspecify.annotations.NullMarked;
