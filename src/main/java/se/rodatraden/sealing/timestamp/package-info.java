/**
 * Has an authority of others put a time stamp (RFC 3161) on the checkpoints of the log, now and then: what the log holds was there at that time. Imports
 * the log, and the one way of calling others that the webhooks have.
 */
@NullMarked
package se.rodatraden.sealing.timestamp;

import org.jspecify.annotations.NullMarked;
