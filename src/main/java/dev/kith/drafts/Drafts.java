package dev.kith.drafts;

import dev.kith.kernel.Words;
import dev.kith.places.Places;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes drafts from bundled sentences: short, about the other, with an offer to help and no pitch. The same input
 * always gives the same draft; {@code turn} varies it, so that the people of one evening get different words.
 */
@Component
public class Drafts {
    private static final Pattern STARTS_WITH_PREPOSITION = Pattern.compile(
            "^(?:at|in|on|near|by|over|after|before|during|outside|inside|bei|beim|in|im|am|an|auf|vor|nach|unter|zum|zur|während)\\s.+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_WHERE = 80;
    private static final Pattern SPOKEN_EASILY = Pattern.compile("[\\p{L}\\p{N}'’&-]+(?: [\\p{L}\\p{N}'’&-]+){0,3}");
    private final MessageSource messages;
    private final Predicate<String> isCity;

    @Autowired
    Drafts(MessageSource messages, Places places) {
        this(
                messages,
                text -> places.find(text)
                        .filter(city -> Words.fold(city.name()).equals(Words.fold(text)))
                        .isPresent());
    }

    Drafts(MessageSource messages, Predicate<String> isCity) {
        this.messages = messages;
        this.isCity = isCity;
    }

    /**
     * @param firstName of the person; may be empty
     * @param me the first name below the letter
     * @param turn how many drafts the owner got that day before this one
     */
    public record About(String firstName, String me, Locale locale, int turn) {}

    /** The letter of the morning after. */
    public Draft hello(About about, @Nullable String event, String place, String note, boolean firstTime) {
        Voice voice = new Voice(about.locale());
        String where = where(voice, event, place);
        Optional<NotedTopic> topic = NotedTopic.of(note, about.firstName());
        int turn = about.turn();
        String met = voice.pick(firstTime ? "met" : "met-again", turn, where);
        String talk = topic.filter(t -> !t.wish())
                .map(t -> " " + voice.pick("topic", turn, t.words()))
                .orElse("");
        String offer = topic.filter(NotedTopic::wish)
                .map(t -> voice.pick("wish", turn, t.words()))
                .orElseGet(() -> voice.pick("offer", turn + turn / voice.many("met")));
        return new Draft(subject(voice, turn, event), letter(voice, about, List.of(met + talk, offer)));
    }

    /** Nothing was heard for as long as the owner wanted. */
    public Draft again(About about) {
        Voice voice = new Voice(about.locale());
        int turn = about.turn();
        String first = voice.pick("again", turn);
        String second = voice.pick("again-offer", turn + turn / voice.many("again"));
        String subject = voice.pick("again-subject", turn);
        return new Draft(subject, letter(voice, about, List.of(first, second)));
    }

    /** What was promised goes out. */
    public Draft promise(About about, String what) {
        Voice voice = new Voice(about.locale());
        String text = voice.pick("promise", about.turn(), stripped(what));
        return new Draft(voice.say("promise-subject"), letter(voice, about, List.of(text)));
    }

    private static String letter(Voice voice, About about, List<String> parts) {
        boolean named = !about.firstName().isBlank();
        String greeting =
                named ? voice.pick("greeting", about.turn(), about.firstName()) : voice.say("greeting-nameless");
        String closing = voice.pick("closing", about.turn()) + "\n" + about.me();
        return greeting + "\n\n" + String.join("\n\n", parts) + "\n\n" + closing;
    }

    private static String subject(Voice voice, int turn, @Nullable String event) {
        return event == null || event.isBlank() || event.length() > LONGEST_WHERE
                ? voice.pick("subject", turn)
                : voice.pick("subject-event", turn, oneLine(event));
    }

    /** " at the Rust Evening", with its space, or nothing where it is not known. */
    private String where(Voice voice, @Nullable String event, String place) {
        if (event != null && !event.isBlank() && event.length() <= LONGEST_WHERE) {
            String title = oneLine(event);
            return " " + voice.say(SPOKEN_EASILY.matcher(title).matches() ? "where-event" : "where-title", title);
        }
        String said = oneLine(place);
        if (said.isEmpty() || said.length() > LONGEST_WHERE) {
            return "";
        }
        if (STARTS_WITH_PREPOSITION.matcher(said).matches()) {
            return " " + said;
        }
        String town = said.split(",", 2)[0].strip();
        return " " + (isCity.test(town) ? voice.say("where-city", town) : voice.say("where-place", said));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String stripped(String what) {
        return oneLine(what).replaceAll("[.!…]+$", "");
    }

    /** The bundled sentences in one language; {@code drafts.<kind>.1} and on. */
    private final class Voice {
        private final Locale locale;

        Voice(Locale locale) {
            this.locale = locale;
        }

        String say(String key, Object... args) {
            return messages.getMessage("drafts." + key, args, locale);
        }

        int many(String kind) {
            return Integer.parseInt(say(kind + ".many"));
        }

        String pick(String kind, int turn, Object... args) {
            return say(kind + "." + (Math.floorMod(turn, many(kind)) + 1), args);
        }
    }
}
