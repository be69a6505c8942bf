/**
 * What a vision's page shows at a glance: the progress of the matter along its usual path, and which entries of its
 * history are shown and which are folded together. May import the plain packages.
 */
@NullMarked
package se.rodatraden.views.progress;

import org.jspecify.annotations.NullMarked;
