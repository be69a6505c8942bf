/**
 * Axon's side of the write model: thin aggregates, how a command finds its stream, what is kept of a repeated request. Imports
 * the plain packages, {@code identity} and {@code store}.
 */
@NullMarked
package se.rodatraden.commands;

import org.jspecify.annotations.NullMarked;
