/**
 * What a reader writes to a municipality's registrar: that a document is asked for, or that something is missing here. May import what
 * {@code words} may.
 */
@NullMarked
package se.rodatraden.words.request;

import org.jspecify.annotations.NullMarked;
