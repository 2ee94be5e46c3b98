package dev.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class JoinFormTest {
    private static final List<String> QUESTIONS = List.of("Why here?", "Which day?");

    @Test
    void each_question_wants_an_answer() {
        assertThat(JoinForm.empty(QUESTIONS).check().fields()).containsExactly("answer-1", "answer-2");
        assertThat(sent("Tea", " ").check().fields()).containsExactly("answer-2");
        assertThat(sent("Tea", "Monday").check().any()).isFalse();
        assertThat(JoinForm.empty(List.of()).check().any()).isFalse();
    }

    @Test
    void an_answer_has_a_thousand_letters() {
        assertThat(sent("x".repeat(1000), "y").check().any()).isFalse();
        assertThat(sent("x".repeat(1000), "y").tooLong()).isFalse();
        assertThat(sent("x".repeat(1001), "y").check().fields()).containsExactly("answer-1");
        assertThat(sent("x", "y".repeat(1001)).tooLong()).isTrue();
    }

    @Test
    void answers_stand_in_the_order_of_the_questions_and_others_are_not_taken() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("answer-2", " Monday ");
        sent.add("answer-3", "nobody asked");
        sent.add("answer-1", "Tea");
        sent.add("answer-1", "twice");
        assertThat(JoinForm.of(QUESTIONS, sent).answers()).containsExactly("Tea", "Monday");
        assertThat(JoinForm.of(QUESTIONS, new LinkedMultiValueMap<>()).answers())
                .containsExactly("", "");
    }

    private static JoinForm sent(String... answers) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < answers.length; i++) {
            sent.add(JoinForm.field(i), answers[i]);
        }
        return JoinForm.of(QUESTIONS, sent);
    }
}
