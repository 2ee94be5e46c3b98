package dev.kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadGateTest {
    private final UploadGate gate = new UploadGate();
    private final MockFilterChain beyond = new MockFilterChain();

    private MockHttpServletResponse upload(String path, long bytes) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, beyond);
        return response;
    }

    @Test
    void two_hundred_megabytes_are_turned_away_unread_with_words_to_come() throws ServletException, IOException {
        var answer = upload("/people/imports", 200L << 20);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/people/imports?too-large");
        assertThat(beyond.getRequest()).isNull();
    }

    @Test
    void a_host_may_bring_more_than_a_member() throws ServletException, IOException {
        assertThat(upload("/host/imports", 200L << 20).getStatus()).isEqualTo(303);
        upload("/host/imports", 120L << 20);
        assertThat(beyond.getRequest()).isNotNull();
    }

    @Test
    void other_forms_take_a_photo_and_no_more() throws ServletException, IOException {
        assertThat(upload("/settings/photo", 50L << 20).getStatus()).isEqualTo(413);
        assertThat(beyond.getRequest()).isNull();
        upload("/settings/photo", 9L << 20);
        assertThat(beyond.getRequest()).isNotNull();
    }
}
