/**
 * The remiss sheet of a vision: who was asked and who has answered, round by round, the compilation of the answers, and recording many
 * answers at once.
 */
@NullMarked
package se.rodatraden.pages.remiss;

import org.jspecify.annotations.NullMarked;
