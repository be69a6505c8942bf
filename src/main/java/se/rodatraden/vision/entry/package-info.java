/**
 * Events at their place in the register: corrections and strikes, confidentiality marks, and
 * remiss rounds.
 */
@NullMarked
package se.rodatraden.vision.entry;

import org.jspecify.annotations.NullMarked;
