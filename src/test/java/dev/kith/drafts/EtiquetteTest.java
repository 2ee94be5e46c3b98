package dev.kith.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.drafts.Etiquette.Ask;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtiquetteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you have a job for me?",
                "do you have any jobs for me",
                "Would you know of an opening for someone like me?",
                "Do you have any openings?",
                "Do you happen to know of a position at your company?",
                "Are you hiring?",
                "Are you currently hiring developers?",
                "Is your company hiring?",
                "Is your team currently looking for people?",
                "Could you hire me?",
                "Please hire me!",
                "Can you get me a job?",
                "Could you maybe get me an interview?",
                "Would you refer me?",
                "Could you put in a good word for me?",
                "Can you recommend me to your boss?",
                "I have attached my CV.",
                "Please find my résumé attached, find attached my résumé.",
                "Here's my CV, have a look.",
                "May I send you my resume?",
                "Could you pass on my CV to HR?",
                "I would love to work for your company.",
                "Are there any open positions at your firm?",
                "Is there a role for me on your team?",
                "I am looking for a job, can you help me?",
                "Could you give me a job?",
                "Hast du einen Job für mich?",
                "Habt ihr vielleicht eine Stelle frei für mich?",
                "Kannst du mir einen Job besorgen?",
                "Könntest du mir eine Stelle vermitteln?",
                "Gibt es bei euch noch freie Stellen?",
                "Sucht ihr gerade Leute?",
                "Sucht deine Firma noch jemanden?",
                "Anbei mein Lebenslauf.",
                "Ich schicke dir meine Bewerbung.",
                "Kannst du ein gutes Wort für mich einlegen?",
                "Ich suche einen Job, weißt du etwas, hast du eine Idee bei euch?",
                "Ich würde gern bei euch arbeiten.",
                "Stellt ihr gerade Leute ein?"
            })
    void an_ask_for_a_job_is_noticed(String sentence) {
        assertThat(Etiquette.notices("Hi Anna, it was nice to meet you. " + sentence, Locale.ENGLISH))
                .hasValueSatisfying(hint -> assertThat(hint.ask()).isEqualTo(Ask.JOB));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How did you find your job?",
                "Do you like your job?",
                "Do you have a job you love?",
                "I enjoyed hearing about your work.",
                "How did you come to your work?",
                "Good luck with the new job!",
                "My sister is hiring a cook; shall I tell her about you?",
                "Our team is hiring, would that be something for your friend?",
                "We are hiring two people, do you know someone?",
                "I just started a new job in Graz.",
                "The hiking was hard work, was it not?",
                "Do you have work to show, a portfolio perhaps?",
                "Do you have time for a coffee?",
                "Could you give me some advice on the tax form?",
                "Can you give me a hand with the tables on Saturday?",
                "Would you give me a call?",
                "I am looking for a flat, but no hurry.",
                "I am looking for my next step at the moment; I expect nothing from you.",
                "Is there someone you think I should talk to?",
                "What a job the organizers did!",
                "Are you hiring a van for the move?",
                "You asked for the recipe: here it is.",
                "Could you recommend a book?",
                "Would you recommend the course?",
                "Here is the article about CVs in Japan.",
                "I can look at your CV if you like.",
                "Send me your CV and I will pass it on.",
                "There is an opening at the gallery on Friday, do you want to come?",
                "Are there any good bakeries in your street?",
                "Wie hast du deinen Job gefunden?",
                "Macht dir deine Arbeit Spaß?",
                "Wie bist du zu deiner Arbeit gekommen?",
                "Meine Firma sucht jemanden wie dich.",
                "Ich kann mir deinen Lebenslauf gern ansehen.",
                "Hast du Lust auf einen Kaffee?",
                "An welcher Stelle im Buch bist du?",
                "Kannst du mir ein Buch empfehlen?",
                "Viel Erfolg bei der neuen Stelle!",
                "Wir suchen noch jemanden für den Chor, kennst du wen?",
                "Die Arbeit im Garten war schön."
            })
    void an_innocent_sentence_is_left_alone(String sentence) {
        assertThat(Etiquette.notices("Hi Anna, it was nice to meet you. " + sentence, Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would you like a free demo?",
                "We have a special offer this week.",
                "Are you interested in my coaching?",
                "Hättest du Interesse an unserem Kurs?",
                "Buche doch mein Coaching!"
            })
    void a_pitch_is_noticed_too(String sentence) {
        assertThat(Etiquette.notices(sentence, Locale.GERMAN))
                .hasValueSatisfying(hint -> assertThat(hint.ask()).isEqualTo(Ask.SALE));
    }

    @Test
    void accents_and_case_do_not_hide_an_ask() {
        assertThat(Etiquette.notices("KÖNNTEST DU MIR EINEN JOB GEBEN?", Locale.GERMAN))
                .isPresent();
    }

    @Test
    void the_other_words_stand_where_the_ask_stood() {
        String message = "Hi Anna,\n\nit was nice to meet you. Do you have a job for me? See you!\n\nMei";
        var hint = Etiquette.notices(message, Locale.ENGLISH).orElseThrow();

        assertThat(hint.sentence()).isEqualTo("Do you have a job for me?");
        assertThat(hint.without(message, "May I ask your advice?"))
                .isEqualTo("Hi Anna,\n\nit was nice to meet you. May I ask your advice? See you!\n\nMei");
    }

    @Test
    void what_is_offered_instead_is_not_noticed_itself() {
        for (Ask ask : Ask.values()) {
            for (int i = 1; i <= 3; i++) {
                for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                    String key = "drafts.etiquette." + ask.key() + ".better." + i;
                    String words = BundledWords.bundled().getMessage(key, null, language);
                    assertThat(Etiquette.notices(words, language)).as(words).isEmpty();
                }
            }
        }
    }
}
