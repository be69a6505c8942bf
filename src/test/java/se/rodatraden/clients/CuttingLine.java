package se.rodatraden.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the product that breaks: each of the first connections is cut after so many bytes of the answer. */
final class CuttingLine implements AutoCloseable {
    private final ServerSocket door;
    private final int product;
    private final int bytes;
    private final AtomicInteger cutsLeft;

    CuttingLine(int product, int cuts, int bytes) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.product = product;
        this.bytes = bytes;
        this.cutsLeft = new AtomicInteger(cuts);
        Thread.startVirtualThread(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    private void take() {
        try {
            while (true) {
                Socket reader = door.accept();
                Thread.startVirtualThread(() -> connect(reader));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void connect(Socket reader) {
        try (reader;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), product)) {
            Thread.startVirtualThread(() -> forward(reader, server, Long.MAX_VALUE));
            forward(server, reader, cutsLeft.getAndDecrement() > 0 ? bytes : Long.MAX_VALUE);
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    private static void forward(Socket from, Socket to, long atMost) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[4096];
            long left = atMost;
            int read = in.read(some);
            while (read >= 0 && left > 0) {
                out.write(some, 0, (int) Math.min(read, left));
                left -= read;
                read = left > 0 ? in.read(some) : -1;
            }
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
