package dev.kith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final AtomicInteger served = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sized", exchange -> answer(exchange, 100_000));
        server.createContext("/chunked", exchange -> answer(exchange, 0));
        server.createContext("/closed", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, 10);
        });
        server.createContext("/kept", exchange -> {
            exchange.getResponseHeaders().set("Content-Length", "10");
            exchange.sendResponseHeaders(304, -1);
            served.incrementAndGet();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int length) throws IOException {
        served.incrementAndGet();
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(new byte[length == 0 ? 70_000 : length]);
        exchange.close();
    }

    private Tally run(String path) {
        return new Load(server.getAddress().getPort(), 4).run(LONG, 100, () -> Visitor.get(path));
    }

    @Test
    void every_request_gets_its_answer_however_the_server_says_where_it_ends() {
        for (String path : new String[] {"/sized", "/chunked", "/closed"}) {
            assertEquals(Map.of("200", 100), run(path).outcomes(), path);
        }
        assertEquals(300, served.get());
    }

    @Test
    void an_answer_without_a_body_is_over_with_its_head() {
        assertEquals(Map.of("304", 100), run("/kept").outcomes());
    }

    @Test
    void the_times_are_in_order_and_shares_of_them_can_be_told() {
        Tally tally = run("/sized");

        assertEquals(100, tally.answers());
        assertTrue(tally.millis(0.5) <= tally.millis(0.99));
        assertTrue(tally.perSecond() > 0);
    }

    @Test
    void nobody_there_is_an_error() {
        server.stop(0);

        assertThrows(UncheckedIOException.class, () -> run("/sized"));
    }
}
