package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * All that one can tell of the world by looking at pages: each answer to the letter, but for what a form is given anew
 * each time, and what the database was asked for it, so that no time tells more.
 */
final class Eyes {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|token)\" value=\"[^\"]*\"");
    /** The host sees how large the database is. */
    private static final Pattern SIZE = Pattern.compile("<dd>\\d+ MB</dd>");
    /** Where the news of ties, and what members tell, are read by whoever comes first after them. */
    private static final Pattern CATCHES_UP = Pattern.compile("/|/(introductions/doors|give/asks|people/next).*");
    /** So many looks at most until nothing is left to be read. */
    private static final int LOOKS = 4;

    private final Browser browser;
    private final List<String> addresses;
    private final String unsaid;

    /** @param unsaid words that must be in no answer; empty for none */
    Eyes(Browser browser, Collection<String> addresses, String unsaid) {
        this.browser = browser;
        this.addresses = List.copyOf(addresses);
        this.unsaid = unsaid;
    }

    /** @param asked statements, in order */
    record Shown(int status, String answer, List<String> asked) {}

    /** Goes through all of it, so that what is done only once is done. */
    void pass() {
        addresses.forEach(browser::get);
    }

    Map<String, Shown> look() {
        Map<String, Shown> all = new LinkedHashMap<>();
        addresses.forEach(address ->
                all.put(address, CATCHES_UP.matcher(address).matches() ? lookAgain(address) : look(address)));
        return all;
    }

    private Shown lookAgain(String address) {
        Shown before = look(address);
        Shown now = look(address);
        for (int looks = 2; looks < LOOKS && !now.equals(before); looks++) {
            before = now;
            now = look(address);
        }
        return now;
    }

    Shown look(String address) {
        List<Answer> answers = new ArrayList<>();
        long now = System.currentTimeMillis();
        List<String> asked = Statements.during(() -> answers.add(browser.get(address)));
        Answer answer = answers.getFirst();
        if (!unsaid.isEmpty()) {
            assertThat(answer.body()).as(address).doesNotContain(unsaid);
        }
        String body = TOKEN.matcher(answer.body()).replaceAll("token");
        String all = answer.location() + "\n" + SIZE.matcher(body).replaceAll("size");
        return new Shown(answer.status(), withoutFresh(all, now), asked);
    }

    /** Forms are given ids that nothing has yet. */
    private static String withoutFresh(String text, long now) {
        return ID.matcher(text)
                .replaceAll(id ->
                        UUID.fromString(id.group()).getMostSignificantBits() >>> 16 >= now ? "fresh" : id.group());
    }

    /** What is different now, in words. What was read once and is kept, such as the news of ties, is asked for no more. */
    List<String> differences(Map<String, Shown> before) {
        List<String> all = new ArrayList<>();
        before.forEach((address, then) -> {
            Shown now = look(address);
            for (int looks = 1; looks < LOOKS && !now.equals(then); looks++) {
                now = look(address);
            }
            if (!now.equals(then)) {
                all.add(address + ": " + difference(then, now));
            }
        });
        return all;
    }

    private static String difference(Shown then, Shown now) {
        if (then.status() != now.status()) {
            return "status " + then.status() + ", now " + now.status();
        }
        if (then.answer().equals(now.answer())) {
            return "asked " + only(then.asked(), now.asked()) + ", now " + only(now.asked(), then.asked());
        }
        return only(pieces(then), pieces(now)) + ", now " + only(pieces(now), pieces(then));
    }

    /** Lines; of a download, entries. */
    private static List<String> pieces(Shown shown) {
        return List.of(shown.answer().split("\n|(?<=[,\\[])(?=[{\"])"));
    }

    /** Some of those that are in the first and not in the second. */
    private static List<String> only(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .toList();
    }
}
