/**
 * Commands, history documents and court rulings sent by clients.
 */
@NullMarked
package se.rodatraden.http.recording;

import org.jspecify.annotations.NullMarked;
