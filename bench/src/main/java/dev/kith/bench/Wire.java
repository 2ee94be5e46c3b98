package dev.kith.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive connection with at most one request under way. It reads as much of an answer as it takes to know its
 * end (RFC 9112 §6.3) and opens itself again when the server has closed it.
 */
final class Wire implements AutoCloseable {
    private static final int UNKNOWN = -1;
    private static final int CHUNKED = -2;
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final Selector selector;
    private SocketChannel channel;
    private byte[] answer = new byte[32_768];
    private int filled;
    private int head = UNKNOWN;
    private int length = UNKNOWN;
    private boolean closing;
    private boolean waiting;
    private int status;
    private long sentAt;

    Wire(int port, Selector selector) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.selector = selector;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        var fresh = SocketChannel.open(server);
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        fresh.register(selector, SelectionKey.OP_READ, this);
        return fresh;
    }

    void send(byte[] request) throws IOException {
        sentAt = System.nanoTime();
        if (closing) {
            channel.close();
            channel = open();
        }
        filled = 0;
        head = UNKNOWN;
        length = UNKNOWN;
        closing = false;
        waiting = true;
        var bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Takes what has come; true when the answer is whole. */
    boolean receive() throws IOException {
        if (filled == answer.length) {
            answer = Arrays.copyOf(answer, 2 * answer.length);
        }
        int read = channel.read(ByteBuffer.wrap(answer, filled, answer.length - filled));
        if (read < 0 && !waiting) {
            closing = true;
            channel.close();
            return false;
        }
        if (read < 0) {
            throw new IOException("the server hung up in the middle of an answer");
        }
        filled += read;
        if (head == UNKNOWN) {
            readHead();
        }
        waiting = head == UNKNOWN || !(length == CHUNKED ? endsWithLastChunk() : filled >= head + length);
        return !waiting;
    }

    private void readHead() {
        for (int i = 3; i < filled; i++) {
            if (answer[i] == '\n' && answer[i - 1] == '\r' && answer[i - 2] == '\n') {
                head = i + 1;
                break;
            }
        }
        if (head == UNKNOWN) {
            return;
        }
        String text = new String(answer, 0, head, StandardCharsets.ISO_8859_1);
        status = Integer.parseInt(text.substring(9, 12));
        length = 0;
        for (String line : text.toLowerCase(Locale.ROOT).split("\r\n")) {
            if (line.startsWith("content-length:") && status != 304) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (line.startsWith("transfer-encoding:") && line.endsWith("chunked")) {
                length = CHUNKED;
            } else if (line.startsWith("connection:") && line.endsWith("close")) {
                closing = true;
            }
        }
    }

    private boolean endsWithLastChunk() {
        int from = filled - LAST_CHUNK.length;
        return from >= head && Arrays.equals(answer, from, filled, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    int status() {
        return status;
    }

    long sentAt() {
        return sentAt;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
