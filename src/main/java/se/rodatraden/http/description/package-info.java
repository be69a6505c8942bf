/**
 * The descriptions of the interface and its data: OpenAPI, AsyncAPI and JSON Schema.
 */
@NullMarked
package se.rodatraden.http.description;

import org.jspecify.annotations.NullMarked;
