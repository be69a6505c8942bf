/**
 * The states of the preparation, the document and the legal status of decisions: the commands listed in each ({@link
 * StateTable}), the effect of each event ({@link Fold}), and the document's state on a day ({@link Validity}).
 */
@NullMarked
package se.rodatraden.vision.state;

import org.jspecify.annotations.NullMarked;
