/**
 * Municipalities: the list of them, the law on their councils, boards and committees, and what each
 * has recorded of its bodies, their names and terms, its elections and its local rules. Commands are decided in {@link
 * MunicipalDecide}. Imports {@code java..}, JSpecify, {@code kernel} and {@code time} only.
 */
@NullMarked
package se.rodatraden.municipality;

import org.jspecify.annotations.NullMarked;
