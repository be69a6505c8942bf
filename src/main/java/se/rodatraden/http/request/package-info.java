/**
 * Request parsing: parameters, bodies, versions and conditions.
 */
@NullMarked
package se.rodatraden.http.request;

import org.jspecify.annotations.NullMarked;
