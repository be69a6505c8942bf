/**
 * The descriptions of the API and its data: OpenAPI, AsyncAPI and JSON Schema.
 */
@NullMarked
package se.rodatraden.http.description;

import org.jspecify.annotations.NullMarked;
