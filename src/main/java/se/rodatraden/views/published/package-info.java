/**
 * What is said of a document to those who gather legislation: only what is decided and certain, with adopted, in force and applicable told
 * apart. May import what {@code views} may.
 */
@NullMarked
package se.rodatraden.views.published;

import org.jspecify.annotations.NullMarked;
