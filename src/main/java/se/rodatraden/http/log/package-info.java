/** The tamper-evident log over HTTP, in the formats of C2SP, and what is proved of one vision. */
@NullMarked
package se.rodatraden.http.log;

import org.jspecify.annotations.NullMarked;
