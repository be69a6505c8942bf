package se.rodatraden.http.description;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.schemas.AsyncApi;
import se.rodatraden.identity.Open;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the feed and its channels, in AsyncAPI 3.0. */
@RestController
@Open
class AsyncApiReads {
    private final PublicAddress address;
    private final String topic;

    AsyncApiReads(PublicAddress address, @Value("${rodatraden.kafka.topic:rodatraden.events}") String topic) {
        this.address = address;
        this.topic = topic;
    }

    /** Get the AsyncAPI description of the event feed, as JSON. */
    @GetMapping(path = "/api/asyncapi.json", produces = "application/json")
    JsonNode asyncApiAsJson() {
        return AsyncApi.document(address::of, topic);
    }

    /** Get the AsyncAPI description of the event feed, as YAML. */
    @GetMapping(path = "/api/asyncapi.yaml", produces = "application/yaml")
    String asyncApiAsYaml() {
        return YAMLMapper.shared().writeValueAsString(asyncApiAsJson());
    }
}
