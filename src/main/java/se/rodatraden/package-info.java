/** The root: starts the application. Everything else lives in the packages below; the map is {@code ArchitectureTest}. */
@org.jspecify.annotations.NullMarked
package se.rodatraden;
