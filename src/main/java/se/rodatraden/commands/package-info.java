/**
 * The write model on Axon: thin aggregates, command routing, and idempotency keys. Imports
 * the plain packages, {@code identity} and {@code store}.
 */
@NullMarked
package se.rodatraden.commands;

import org.jspecify.annotations.NullMarked;
