/**
 * Document facts for collectors of legislation: only what is decided and certain, with adoption, force and applicability kept
 * apart. May import what {@code views} may.
 */
@NullMarked
package se.rodatraden.views.published;

import org.jspecify.annotations.NullMarked;
