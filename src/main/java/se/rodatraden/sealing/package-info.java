/**
 * Seals every event in the tamper-evident log: makes its leaf, grows the tree, and signs a checkpoint within two seconds of the commit, on one
 * node at a time. Reads what is sealed, for the pages and the API.
 */
@NullMarked
package se.rodatraden.sealing;

import org.jspecify.annotations.NullMarked;
