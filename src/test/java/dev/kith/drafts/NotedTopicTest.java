package dev.kith.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotedTopicTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            talked about sourdough                           | sourdough
            We talked a lot about moving to Graz, and hiking | moving to Graz
            Builds sensors for beehives, moves to Graz       | sensors for beehives
            She loves board games                            | board games
            Anna is interested in public health              | public health
            beehives                                         | beehives
            R and Python                                     | R and Python
            loves her garden                                 | your garden
            wir haben über Küchenbau gesprochen              | Küchenbau
            Gespräch über das Imkern                         | das Imkern
            interessiert sich für Bienen                     | Bienen
            liebt seinen Garten                              | deinen Garten
            Nice evening. Talked about open source           | open source
            good chat about C++                              | C++
            """)
    void a_topic_is_found_in_an_ordinary_note(String note, String topic) {
        assertThat(NotedTopic.of(note, "Anna")).hasValue(new NotedTopic(topic, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            looking for a study partner for statistics | a study partner for statistics
            needs volunteers for Saturday mornings     | volunteers for Saturday mornings
            Sucht eine Wohnung in Graz                 | eine Wohnung in Graz
            """)
    void a_wish_is_told_apart(String note, String wish) {
        assertThat(NotedTopic.of(note, "Anna")).hasValue(new NotedTopic(wish, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "her brother is my landlord",
                "knows Tom",
                "call 0170 1234567",
                "mail anna@example.org about it",
                "talked about how rich he is",
                "very shy",
                "has two kids",
                "likes it"
            })
    void what_cannot_be_said_to_them_is_no_topic(String note) {
        assertThat(NotedTopic.of(note, "Anna")).isEmpty();
    }
}
