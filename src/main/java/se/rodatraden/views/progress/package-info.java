/**
 * What the page of a vision shows at a glance, decided once: how far the matter has come on its usual way, and which entries of its
 * history stand open and which are folded together. May import the plain packages.
 */
@NullMarked
package se.rodatraden.views.progress;

import org.jspecify.annotations.NullMarked;
