package dev.kith.drafts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a note says the two talked about, as far as it may be said to the person themselves. A note is private, so only
 * what has a harmless shape comes out ("talked about sourdough", "interested in bees", "beehives and hiking"); from any
 * other nothing does, and the draft goes without.
 *
 * @param wish true where the person looks for it, so that help can be offered
 */
public record NotedTopic(String words, boolean wish) {
    private static final int LONGEST = 60;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String THEY =
            "(?:(?:she|he|they|we|sie|er|wir|both|beide)\\s+)?(?:also |auch |haben |is |are |was |were |ist |sind )?";

    private static final List<Pattern> TALKED = List.of(
            of(
                    "^" + THEY
                            + "(?:talked|talking|spoke|chatted|discussed|talk|talks)(?: a lot| long| mostly)?(?: about| on| of)? (.+)$"),
            of(
                    "^" + THEY
                            + "(?:sprachen|redeten|gesprochen|geredet|unterhielten uns|gespräch|plauderten)(?: lange| viel)? über (.+)$"),
            of("^" + THEY + "(?:lange |viel )?über (.+?) (?:gesprochen|geredet|unterhalten|geplaudert)$"),
            of("^(?:good |nice |long |gutes |langes )?(?:talk|chat|conversation|gespräch) (?:about|on|über) (.+)$"));
    private static final List<Pattern> LIKES = List.of(
            of("^" + THEY + "(?:interested in|into|keen on|fond of) (.+)$"),
            of("^" + THEY + "(?:likes?|loves?|enjoys?) (.+)$"),
            of(
                    "^" + THEY
                            + "(?:works? on|working on|builds?|building|makes?|making|plays?|playing|studies|studying|learns?|learning|teaches|organi[sz]es|organi[sz]ing) (.+)$"),
            of("^" + THEY
                    + "(?:interessiert sich für|mag|liebt|baut|spielt|lernt|studiert|unterrichtet|organisiert) (.+)$"));
    private static final List<Pattern> WISHES = List.of(
            of("^" + THEY + "(?:looks? for|looking for|searching for|needs?) (.+)$"),
            of("^" + THEY + "(?:sucht|braucht) (.+)$"));

    /** A topic of its own: a few words without a verb, a judgement or someone else in them. */
    private static final Pattern PLAIN =
            of("^[\\p{L}\\p{N}][\\p{L}\\p{N}'’+#./&-]*(?: [\\p{L}\\p{N}&][\\p{L}\\p{N}'’+#./&-]*){0,4}$");

    private static final Pattern VERB_OR_OTHERS = of(
            "\\b(?:is|are|was|were|has|had|have|will|would|can|nice|great|lovely|nett\\w*|knows?|said|says|met|meet|moves?|moved|lives?|lived|comes?|came|works?|worked|wants?|likes?|goes|went|does|did|get|got|ask|call|send|write|not|no|never|"
                    + "i|me|my|he|she|they|him|her|his|their|it|via|through|friend|brother|sister|wife|husband|son|daughter|boss|ex|kids?|children|"
                    + "ist|sind|war|waren|hat|hatte|haben|wird|kann|kennt|kam|kommt|wohnt|zieht|arbeitet|will|möchte|mag|geht|sagt|sagte|nicht|kein|keine|nie|"
                    + "ich|mich|mir|mein|meine|er|sie|ihn|ihm|ihr|ihre|sein|seine|es|über|durch|freund|freundin|bruder|schwester|frau|mann|sohn|tochter|chef|chefin|kinder)\\b");
    private static final Pattern PRIVATE = of(
            "\\b(?:rich|poor|money|salary|debts?|boring|bored|rude|loud|drunk|weird|odd|annoying|annoyed|arrogant|shy|nervous|sad|lonely|cute|hot|pretty|handsome|ugly|fat|old|stupid|smart|clever|lazy|difficult|strange|creepy|"
                    + "divorc\\w*|separat\\w*|widow\\w*|pregnan\\w*|ill|sick|illness|cancer|depress\\w*|therapy|burn-?out|fired|laid off|lawsuit|careful|avoid|"
                    + "reich|arm|geld|gehalt|schulden|langweilig|unhöflich|laut|betrunken|seltsam\\w*|komisch\\w*|nervig\\w*|arrogant\\w*|schüchtern\\w*|nervös\\w*|traurig\\w*|einsam\\w*|süß\\w*|hübsch\\w*|hässlich\\w*|dick\\w*|alte?r?|dumm\\w*|klug\\w*|faul\\w*|schwierig\\w*|typ|guy|"
                    + "geschieden|getrennt|verwitwet|schwanger|krank\\w*|krebs|therapie|entlassen|gekündigt|vorsicht)\\b");
    private static final Pattern REACHABLE = Pattern.compile("@|https?:|www\\.|\\d{4,}|\\+\\d");
    private static final Pattern NAMED_BUT_NOT_SAID = of(
            "(?:^|\\s)(?:it|that|this|them|him|her|me|us|something|things?|everything|es|das|ihn|sie|uns|alles|etwas)$");

    public static Optional<NotedTopic> of(String note, String firstName) {
        List<String> clauses = Stream.of(note.split("[\\r\\n.;!?:()\"„“”«»]+"))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .filter(clause -> !PRIVATE.matcher(clause).find())
                .filter(clause -> !REACHABLE.matcher(clause).find())
                .toList();
        return Stream.<Function<String, Optional<NotedTopic>>>of(
                        clause -> told(clause, firstName), clause -> plain(clause, firstName))
                .flatMap(way -> clauses.stream().map(way))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "She loves board games": the words after a verb that tells what they are about. */
    private static Optional<NotedTopic> told(String clause, String firstName) {
        String named = withoutName(clause, firstName);
        return Stream.of(TALKED, WISHES, LIKES)
                .flatMap(patterns -> patterns.stream()
                        .map(pattern -> pattern.matcher(named))
                        .filter(Matcher::matches)
                        .map(match -> said(match.group(1), firstName, patterns == WISHES)))
                .findFirst()
                .flatMap(Function.identity());
    }

    private static Optional<NotedTopic> plain(String clause, String firstName) {
        String first = firstPart(clause);
        boolean plain = PLAIN.matcher(first).matches()
                && !VERB_OR_OTHERS.matcher(first).find()
                && !tells(withoutName(clause, firstName));
        return plain ? said(first, firstName, false) : Optional.empty();
    }

    /** A sentence that tells, whatever it tells of, is no topic as a whole. */
    private static boolean tells(String clause) {
        return Stream.of(TALKED, WISHES, LIKES)
                .flatMap(List::stream)
                .anyMatch(pattern -> pattern.matcher(clause).matches());
    }

    private static String withoutName(String clause, String firstName) {
        return clause.replaceFirst("(?iu)^" + Pattern.quote(firstName) + "\\s+", "");
    }

    private static Optional<NotedTopic> said(String found, String firstName, boolean wish) {
        String words = toThem(firstPart(found), firstName);
        boolean good = words.length() >= 2
                && words.codePoints().anyMatch(Character::isLetter)
                && words.length() <= LONGEST
                && !NAMED_BUT_NOT_SAID.matcher(words).find();
        return good ? Optional.of(new NotedTopic(words, wish)) : Optional.empty();
    }

    /** Up to the first comma or dash between words: what follows is another thought. */
    private static String firstPart(String text) {
        return text.split(",|\\s[-–—]\\s", 2)[0].strip().replaceAll("\\s+", " ");
    }

    /** "his garden" is said to him as "your garden". */
    private static String toThem(String words, String firstName) {
        String theirs = firstName.isBlank()
                ? words
                : words.replaceAll("(?iu)\\b" + Pattern.quote(firstName) + "(?:'s|’s)\\b", "your");
        return theirs.replaceAll("(?iu)\\b(?:his|her|their)\\b", "your")
                .replaceAll("(?u)\\b(?:sein|ihr)(e|en|er|em|es)\\b", "dein$1");
    }

    private static Pattern of(String regex) {
        return Pattern.compile(regex, FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
