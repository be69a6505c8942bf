package se.rodatraden.http.request;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.fuzz.Inputs;
import se.rodatraden.http.RequestFuzz;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.register.Register;

/** What the fuzzer once broke the running product with is answered as it should be. */
@RunningProduct
class FoundRequestsTest {
    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    @Autowired
    Register register;

    @TestFactory
    Stream<DynamicTest> a_request_that_once_broke_the_product_is_answered() {
        return tests("request", new RequestFuzz(port, log));
    }

    @TestFactory
    Stream<DynamicTest> a_search_that_once_broke_the_database_is_answered() {
        SearchFuzz search = new SearchFuzz(register);
        return Stream.concat(
                search.seeds().stream()
                        .map(words -> DynamicTest.dynamicTest(
                                words, () -> search.take(words.getBytes(StandardCharsets.UTF_8)))),
                tests("search", search));
    }

    private static Stream<DynamicTest> tests(String name, Fuzzed target) {
        List<Path> found = Inputs.found(name);
        return found.stream()
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()), () -> target.take(Inputs.read(file))));
    }
}
