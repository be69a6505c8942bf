/**
 * The states of the preparation, the document and the legal status of decisions: which commands they list ({@link
 * StateTable}), what each event does to them ({@link Fold}), and how a document stands on a day ({@link Validity}).
 */
@NullMarked
package se.rodatraden.vision.state;

import org.jspecify.annotations.NullMarked;
