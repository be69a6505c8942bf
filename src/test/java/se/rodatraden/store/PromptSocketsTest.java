package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
    @Test
    void one_that_only_looks_for_more_does_not_wait_and_finds_what_is_there() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new PromptSockets().createSocket()) {
            socket.connect(server.getLocalSocketAddress());
            try (Socket other = server.accept()) {
                var in = socket.getInputStream();
                socket.setSoTimeout(1);
                assertThatThrownBy(in::read)
                        .isInstanceOf(SocketTimeoutException.class)
                        .hasMessage("nothing has arrived");
                other.getOutputStream().write(7);
                await().until(() -> in.available() > 0);
                assertThat(in.read()).isEqualTo(7);
                socket.setSoTimeout(2);
                assertThatThrownBy(in::read).as("it waits").hasMessage("Read timed out");
            }
        }
    }
}
