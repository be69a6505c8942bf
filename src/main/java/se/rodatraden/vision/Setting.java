package se.rodatraden.vision;

import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.municipality.Municipality;

/** What a history is judged in: the kind of document it was registered as, and what is known of the municipality. */
record Setting(DocumentKind kind, Municipality municipality) {}
