package se.rodatraden.feeds.kafka;

import se.rodatraden.store.Json;

/**
 * How far the topic goes, as it stands in the position topic: written in the same transaction as the events up to it.
 *
 * @param position of the last event written
 * @param id of that event, so that a register other than the one that wrote it is found out
 * @param partitions into which the visions are divided, for ever
 * @param topicId Kafka's own id of the topic, which a topic made anew under the same name does not have
 */
record Written(long position, String id, int partitions, String topicId) {
    /** Of the only record that compaction keeps. */
    static final String KEY = "position";

    byte[] json() {
        return Json.mapper().writeValueAsBytes(this);
    }

    static Written read(byte[] json) {
        return Json.mapper().readValue(json, Written.class);
    }
}
