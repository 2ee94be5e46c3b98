package dev.kith.joining;

import dev.kith.ui.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** The answers to a group's questions, in their order. */
public record JoinForm(List<String> questions, List<String> answers) {
    static final int LONGEST_ANSWER = 1000;

    static JoinForm empty(List<String> questions) {
        return new JoinForm(questions, questions.stream().map(q -> "").toList());
    }

    static JoinForm of(List<String> questions, MultiValueMap<String, String> sent) {
        return new JoinForm(
                questions,
                IntStream.range(0, questions.size())
                        .mapToObj(i -> Problems.clean(sent.getFirst(field(i))))
                        .toList());
    }

    public static String field(int index) {
        return "answer-" + (index + 1);
    }

    boolean tooLong() {
        return answers.stream().anyMatch(answer -> answer.length() > LONGEST_ANSWER);
    }

    Problems check() {
        var problems = Problems.none();
        for (int i = 0; i < answers.size(); i++) {
            problems.required(field(i), answers.get(i), LONGEST_ANSWER);
        }
        return problems;
    }
}
