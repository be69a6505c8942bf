/** Encrypts the stored text of events that are marked confidential, after the commit and again after a crash (ADR 0057). */
@NullMarked
package se.rodatraden.store.secrecy;

import org.jspecify.annotations.NullMarked;
