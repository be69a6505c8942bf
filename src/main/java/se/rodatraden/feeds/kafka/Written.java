package se.rodatraden.feeds.kafka;

import se.rodatraden.store.Json;

/**
 * How far the topic goes, as stored in the position topic in the same transaction as the events.
 *
 * @param position position of the last event written
 * @param id id of that event, to detect a topic written by another register
 * @param partitions number of partitions that visions are distributed over; never changes
 * @param topicId Kafka's id of the topic, which differs if the topic was deleted and recreated
 */
record Written(long position, String id, int partitions, String topicId) {
    /** Key of the only record that compaction keeps. */
    static final String KEY = "position";

    byte[] json() {
        return Json.mapper().writeValueAsBytes(this);
    }

    static Written read(byte[] json) {
        return Json.mapper().readValue(json, Written.class);
    }
}
