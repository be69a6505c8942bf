/**
 * How people sign in to the pages, by a provider of identities or by the account of this machine, and how long that lasts (ADR 0028). May
 * import identity.
 */
@NullMarked
package se.rodatraden.identity.signin;

import org.jspecify.annotations.NullMarked;
