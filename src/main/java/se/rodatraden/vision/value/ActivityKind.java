package se.rodatraden.vision.value;

/** What sort of activity: participation, work within the administration, or the delivery of a document. */
public enum ActivityKind {
    MEETING,
    WORKSHOP,
    FOCUS_GROUP,
    DIALOGUE,
    SURVEY,
    INFORMATION,
    STUDY_VISIT,
    REVIEW,
    DELIVERY,
    OTHER
}
