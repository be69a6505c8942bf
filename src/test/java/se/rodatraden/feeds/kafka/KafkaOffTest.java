package se.rodatraden.feeds.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.rodatraden.RunningProduct;

@RunningProduct
class KafkaOffTest {
    @Autowired
    private ApplicationContext product;

    @Test
    void without_a_kafka_nothing_of_it_is_started() {
        assertThat(product.getBeanNamesForType(KafkaFeed.class)).isEmpty();
        assertThat(product.getBeanNamesForType(KafkaSettings.class)).isEmpty();
    }
}
