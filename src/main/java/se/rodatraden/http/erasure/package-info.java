/** The erasure of texts (gallring): what can be erased, proposals, and their approval by a second person (ADR 0058, 0064). */
@NullMarked
package se.rodatraden.http.erasure;

import org.jspecify.annotations.NullMarked;
