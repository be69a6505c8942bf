/**
 * The account of this machine, for a start without a provider of identities.
 */
@NullMarked
package se.rodatraden.identity.signin.local;

import org.jspecify.annotations.NullMarked;
