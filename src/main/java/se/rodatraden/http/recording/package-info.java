/**
 * Where commands, history documents and court rulings are sent.
 */
@NullMarked
package se.rodatraden.http.recording;

import org.jspecify.annotations.NullMarked;
