package dev.kith.doors;

import dev.kith.accounts.Member;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that someone can tell of the world from Kith: every answer to the letter, but for ids, addresses and the token of the
 * forms; what was asked of the database for it, so that no time tells more; and every mail to them.
 *
 * @param answers by path
 * @param statements by path
 */
record Seen(Map<String, String> answers, Map<String, List<String>> statements, List<String> mails) {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** Someone signed in, and where they look. @param own a word of that world, which others do not have */
    static final class Reader {
        private final Member member;
        private final Stage stage;
        private final String own;
        private final String[] paths;
        private final Browser browser;

        Reader(Member member, Stage stage, String own, String... paths) {
            this.member = member;
            this.stage = stage;
            this.own = own;
            this.paths = paths;
            this.browser = stage.here(member);
        }

        Seen look() {
            TestMail mail = stage.deliver();
            Map<String, String> answers = new LinkedHashMap<>();
            Map<String, List<String>> statements = new LinkedHashMap<>();
            // what is read once, the news of the ties, and what a page has done after it, are done now
            Arrays.stream(paths).forEach(browser::get);
            stage.deliver();
            Arrays.stream(paths).forEach(browser::get);
            for (String path : paths) {
                List<Answer> answer = new ArrayList<>();
                List<String> asked = Statements.during(() -> answer.add(browser.get(path)));
                String name = anonymous(path, own);
                Answer one = answer.getFirst();
                answers.put(name, one.status() + " " + anonymous(one.body(), own));
                statements.put(name, asked);
            }
            List<String> mails = mail.to(member.email()).stream()
                    .map(each -> anonymous(text(each), own))
                    .toList();
            return new Seen(answers, statements, mails);
        }
    }

    static String anonymous(String text, String own) {
        return text.replaceAll(ID, "id")
                .replaceAll("[a-z]+\\d+@kith\\.example", "address")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "csrf")
                .replace(own, "own");
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
