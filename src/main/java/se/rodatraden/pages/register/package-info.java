/**
 * The start page and the register, whole or a municipality's.
 */
@NullMarked
package se.rodatraden.pages.register;

import org.jspecify.annotations.NullMarked;
