package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.rodatraden.RunningProduct;

/** Nobody writes an entry of their own into the log by a line break in what they send. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {
    @Test
    void a_line_break_in_a_message_does_not_begin_an_entry(CapturedOutput output) {
        LoggerFactory.getLogger(LogLinesTest.class)
                .warn("asked for {}", "x\n2026-01-01T00:00:00.000Z  INFO forged\r\nforged too\u2028and this");
        assertThat(output.getOut()).contains("asked for x", "forged too");
        assertThat(output.getOut().split("\\R", -1))
                .noneMatch(
                        line -> line.startsWith("2026-01-01T") || line.startsWith("forged") || line.startsWith("and"));
    }
}
