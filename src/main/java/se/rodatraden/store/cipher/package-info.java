/** Encrypts and decrypts the stored payload of events whose text is confidential. Imports nothing of the product. */
@NullMarked
package se.rodatraden.store.cipher;

import org.jspecify.annotations.NullMarked;
