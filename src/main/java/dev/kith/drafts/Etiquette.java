package dev.kith.drafts;

import dev.kith.kernel.Words;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A gentle colleague who reads a first message over one's shoulder: notices an ask for a job, or a sale, in English and
 * German whatever the reader's language, and offers other words. It never forbids anything.
 *
 * <p>Patterns run over folded text ({@link Words#fold}), sentence by sentence. They look for someone who asks for
 * themselves: talk about jobs, offers of jobs and questions about the other's own work are left alone.
 */
public final class Etiquette {
    /** What was noticed. */
    public enum Ask {
        JOB,
        SALE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param sentence of the message, as it was typed
     * @param better keys of the sentences offered in its place
     */
    public record Hint(Ask ask, String sentence, List<String> better) {
        /** The beginning of the keys of what is said about it. */
        public String messageKey() {
            return "drafts.etiquette." + ask.key();
        }

        /** The message with that sentence replaced. */
        public String without(String message, String inItsPlace) {
            int at = message.indexOf(sentence);
            return at < 0 ? message : message.substring(0, at) + inItsPlace + message.substring(at + sentence.length());
        }
    }

    private static final String A_JOB =
            "(?:a |an |any |some |the )?(?:new |open |suitable |part[- ]time |full[- ]time |entry[- ]level |free )?(?:jobs?|positions?|openings?|vacanc(?:y|ies)|roles?|internships?|employment|work)";
    private static final String EIN_JOB =
            "(?:einen |eine |ein |irgendeinen |irgendeine |nen |ne )?(?:neuen |neue |freie |freien |offene |offenen |passende[nr]? )?(?:jobs?|stellen?|praktikum|praktika|praktikumsplatz|arbeitsplatz|anstellung|minijob|werkstudentenstelle|ausbildungsplatz|arbeit)";
    private static final String FOR_ME =
            "(?: |.{0,40} )(?:for me|for someone like me|for somebody like me|that i could|i could (?:do|apply|fill|take)|at your (?:company|firm|place|team)|in your (?:company|firm|team)|on your team)";
    private static final String FUER_MICH =
            "(?: |.{0,40} )(?:fur mich|fuer mich|bei (?:euch|dir|ihnen|deiner firma|eurer firma)|in (?:deiner|eurer|ihrer) firma|in (?:deinem|eurem) (?:team|unternehmen))";

    private static final List<Pattern> JOB = List.of(
            of("(?:do|would|might|could) you (?:have|know of|know|happen to have|happen to know of|happen to know) "
                    + A_JOB + FOR_ME),
            of("(?:do|would|might|could) you (?:happen to )?(?:have|know of) " + A_JOB + "\\s*\\?"),
            of("(?:is|are|would) there(?: be)? " + A_JOB
                    + "(?: |.{0,30} )?(?:for me|at your|in your|on your team|with you)\\b"),
            of(
                    "\\bare you (?:guys |folks |people |currently |still |perhaps |maybe |also |by any chance )*(?:hiring|recruiting)(?: (?:now|right now|at the moment|currently|soon|anyone|people|these days|someone like me|juniors?|developers?|engineers?|designers?|interns?))*\\s*(?:\\?|$|,|or\\b|and\\b|because\\b|as i\\b)"),
            of(
                    "\\b(?:is|are) (?:your|the) (?:company|team|firm|employer|startup|start-up|studio|agency|office|department|people)(?: (?:currently|still|perhaps|maybe|also))* (?:hiring|recruiting|looking for (?:people|someone|new))"),
            of(
                    "\\b(?:would|could|can|will|might) you (?:please |maybe |perhaps |possibly |consider |even )*(?:hire|hiring|employ|recruit|give) me\\b(?! (?:some |an? |your )?(?:advice|idea|ideas|hint|tip|hand|call|ring|lift|name|names|feedback))"),
            of("\\b(?:hire|employ) me\\b"),
            of(
                    "\\b(?:could|can|would|will|might) you (?:please |maybe |perhaps |possibly )*(?:get|find|offer|give|arrange|organi[sz]e) me (?:into |in |"
                            + A_JOB + "|an? (?:interview|referral))"),
            of("\\b(?:could|can|would|will|might) you (?:please |maybe |perhaps |possibly )*refer me\\b"),
            of(
                    "\\b(?:put in a (?:good )?word for me|recommend me (?:to|for|at)|pass (?:on )?my (?:cv|resume)|forward my (?:cv|resume))"),
            of(
                    "\\b(?:here is|here's|i attach|i attached|i've attached|i have attached|attached is|attached you (?:will )?find|please find|find attached|i send you|i'm sending you|may i send you|can i send you|could i send you|let me send you|enclosed)(?: .{0,30})?\\bmy (?:latest |current |updated |own )?(?:cv|resume|curriculum vitae|application)\\b"),
            of("\\b(?:look at|read|review|see|consider|keep) my (?:cv|resume|application|profile for)\\b"),
            of(
                    "\\bi(?: am|'m|’m| would like to be| want to be)? (?:interested in|apply(?:ing)? (?:for|to)|want to apply (?:for|to|at)|would like to apply (?:for|to|at)|want to work|would like to work|would love to work|'d love to work|'d like to work) (?:working |work |"
                            + A_JOB
                            + " )?(?:for|at|with|in) (?:you|your|the) ?(?:company|team|firm|employer|startup|studio)?"),
            of(
                    "\\bi(?: am|'m|’m)? (?:currently |still |now |actively |desperately |also |really )*(?:need|looking for|searching for|seeking|hunting for) "
                            + A_JOB
                            + "\\b.{0,80}\\b(?:do you|can you|could you|would you|are you|is there|maybe you|perhaps you|you could|your (?:company|team|firm))\\b"),
            of(
                    "\\b(?:any|some) (?:open |free )?(?:jobs?|positions?|openings?|vacancies|roles?|internships?) (?:at|in|with|on) (?:your|you)\\b"),
            of(
                    "\\b(?:hast|hatte(?:st)?|habt|haben|hattet|gibt|gabe|wusste(?:st)?|weisst|kennst) (?:du|ihr|sie|es)(?: .{0,30})? "
                            + EIN_JOB + FUER_MICH),
            of(
                    "\\b(?:hast|hattest|habt|hattet|haben|weisst|wusstest) (?:du|ihr|sie)(?: (?:vielleicht|zufallig|gerade|noch|eventuell|irgendwo|mir|mal))* "
                            + EIN_JOB + "\\s*(?:\\?|$|fur mich)"),
            of(
                    "\\b(?:gibt|gabe) es(?: (?:vielleicht|zufallig|gerade|noch|eventuell|denn))* (?:bei (?:euch|dir|ihnen)|in (?:deiner|eurer|ihrer) firma)(?: .{0,30})? "
                            + EIN_JOB),
            of(
                    "\\b(?:sucht|stellt) (?:ihr|deine firma|eure firma|dein team|euer team|dein chef|dein unternehmen)(?: (?:gerade|noch|vielleicht|zurzeit|derzeit|aktuell|auch))* (?:jemanden|leute|verstarkung|mitarbeiter\\w*|personal|ein|neue leute)(?: ein)?(?: wie mich)?\\s*(?:\\?|$|fur|wie|im|in|,)"),
            of(
                    "\\b(?:kannst|konntest|konnten|wurdest|willst|magst) (?:du|sie|ihr) (?:mir |mich )(?:bitte |vielleicht |mal |evtl |eventuell )*(?:.{0,30} )?(?:"
                            + EIN_JOB + "|einstellen|vorstellungsgesprach|anstellen|reinbringen|unterbringen)\\b"),
            of(
                    "\\b(?:ein gutes wort fur mich|mich (?:deinem|deiner|eurem) (?:chef|chefin|boss|personal\\w*) (?:empfehlen|vorstellen)|mich weiterempfehlen|mich (?:bei euch|bei deiner firma) bewerben|bei (?:euch|dir|deiner firma|eurer firma) (?:arbeiten|anfangen|bewerben|mitarbeiten))"),
            of(
                    "\\b(?:anbei|im anhang|angehangt|hier ist|hier kommt|ich schicke dir|ich sende dir|darf ich dir|kann ich dir|schau dir|leite)(?: .{0,30})?\\bmein(?:e|en)? (?:lebenslauf|bewerbung|bewerbungsunterlagen|cv|unterlagen)\\b"),
            of(
                    "\\bich (?:suche|brauche)(?: .{0,25})? " + EIN_JOB
                            + "\\b.{0,80}\\b(?:hast du|kannst du|konntest du|weisst du|habt ihr|sucht ihr|bei euch|du mir)\\b"));

    private static final List<Pattern> SALE = List.of(
            of(
                    "\\b(?:would|could|can|may|might) (?:you|i|we)(?: .{0,30})? (?:a |our |my )?(?:free |short |quick )?(?:demo|sales call|product presentation|discovery call)\\b"),
            of("\\b(?:special|limited|exclusive|introductory)(?: time)? (?:offer|discount|deal|price)\\b"),
            of(
                    "\\b(?:buy|purchase|order|sign up for|subscribe to) (?:my|our) (?:product|service|services|course|package|software|app|coaching|programme|program|book)\\b"),
            of(
                    "\\b(?:would you|are you|might you be) (?:be )?(?:interested in|open to) (?:buying|purchasing|investing in|my (?:product|services?|course|coaching)|our (?:product|services?|course|solution|software))\\b"),
            of("\\b(?:sonderangebot|sonderpreis|rabattaktion|zeitlich begrenztes angebot)\\b"),
            of(
                    "\\b(?:kauf|kaufe|bestell|bestelle|buch|buche)(?:st du)? (?:doch )?(?:mein|meine|meinen|unser|unsere|unseren) (?:produkt|kurs|coaching|software|app|dienstleistung|programm|paket|buch)\\b"),
            of(
                    "\\b(?:hattest|hast) du interesse an (?:meinem|meiner|unserem|unserer) (?:produkt|kurs|coaching|software|dienstleistung|programm|angebot|losung)\\b"));

    private Etiquette() {}

    /** The first sentence of a message that asks for something too early; empty where all is well. */
    public static Optional<Hint> notices(String text, Locale locale) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            for (String line : text.substring(from, to).split("\\R")) {
                Optional<Hint> hint = inSentence(line.strip());
                if (hint.isPresent()) {
                    return hint;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Hint> inSentence(String sentence) {
        String folded = Words.fold(sentence).replace('’', '\'');
        if (asks(JOB, folded)) {
            return Optional.of(new Hint(Ask.JOB, sentence, better(Ask.JOB)));
        }
        return asks(SALE, folded) ? Optional.of(new Hint(Ask.SALE, sentence, better(Ask.SALE))) : Optional.empty();
    }

    private static boolean asks(List<Pattern> patterns, String folded) {
        return patterns.stream().anyMatch(p -> p.matcher(folded).find());
    }

    private static List<String> better(Ask ask) {
        String key = "drafts.etiquette." + ask.key() + ".better.";
        return List.of(key + 1, key + 2, key + 3);
    }

    private static Pattern of(String regex) {
        return Pattern.compile(regex);
    }
}
