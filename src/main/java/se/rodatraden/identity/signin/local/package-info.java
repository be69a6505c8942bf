/**
 * The local account, for installations without an identity provider.
 */
@NullMarked
package se.rodatraden.identity.signin.local;

import org.jspecify.annotations.NullMarked;
