/**
 * Sign-in to the pages, through an identity provider or with the local account, and sessions (ADR 0028). May
 * import identity.
 */
@NullMarked
package se.rodatraden.identity.signin;

import org.jspecify.annotations.NullMarked;
