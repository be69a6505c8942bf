package se.rodatraden.vision;

import java.util.List;

/** A fact about the legal status of decisions, named by the entries that tell them. */
public interface OnDecisions {
    List<String> decisions();
}
