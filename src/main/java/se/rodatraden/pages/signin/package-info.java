/**
 * Signing in and out, and the account of the reader.
 */
@NullMarked
package se.rodatraden.pages.signin;

import org.jspecify.annotations.NullMarked;
