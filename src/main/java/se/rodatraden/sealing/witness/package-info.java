/**
 * Has witnesses cosign the checkpoints of the log (C2SP tlog-witness): each sees that the log only grows, and says so by a signature. Imports the
 * log, and the one way of calling others that the webhooks have.
 */
@NullMarked
package se.rodatraden.sealing.witness;

import org.jspecify.annotations.NullMarked;
