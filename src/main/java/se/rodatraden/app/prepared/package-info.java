/**
 * The bean definitions prepared by the build (Spring's ahead-of-time processing), and whether they fit the settings of a start. Conditions on
 * settings were evaluated by the build: a start whose settings differ in one of them makes its beans in the usual way.
 */
@NullMarked
package se.rodatraden.app.prepared;

import org.jspecify.annotations.NullMarked;
