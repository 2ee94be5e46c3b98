package dev.kith.introductions;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of those who are asked: agree, or not now, and say what became of it. An {@link Ask} is what one of the two
 * looked up in their own name or by their own link, so whoever holds one may answer it.
 */
@Component
public class Asks {
    private static final int MOST_SHOWN = 200;

    private final AskRows rows;
    private final IntroductionMails mails;
    private final Handshake handshake;
    private final Accounts accounts;
    private final Clock clock;

    Asks(AskRows rows, IntroductionMails mails, Handshake handshake, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.handshake = handshake;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Optional<Ask> find(Member me, IntroductionId id) {
        return rows.find(me.id(), id);
    }

    Optional<Ask> ofGuest(IntroductionId id, String signature) {
        return mails.signed(id, signature).flatMap(side -> rows.side(id, side)).filter(ask -> ask.member() == null);
    }

    /** Those that wait for my answer, the newest first. */
    public List<Ask> waiting(Member me) {
        return in(me, List.of(Ask.State.OPEN));
    }

    /** Those that I have not refused, and whose time has not passed, the newest first. */
    List<Ask> of(Member me) {
        return in(me, List.of(Ask.State.OPEN, Ask.State.AGREED, Ask.State.MADE));
    }

    private List<Ask> in(Member me, List<Ask.State> states) {
        Instant now = clock.instant();
        return rows.of(me.id(), MOST_SHOWN).stream()
                .filter(ask -> states.contains(ask.state(now)))
                .toList();
    }

    /** Mails to both, each in its own words. */
    void ask(Member connector, IntroductionId id) {
        List<AskRows.Party> parties = rows.parties(id);
        rows.side(id, 1).ifPresent(ask -> mails.asked(connector, ask, parties.getFirst()));
        rows.side(id, 2).ifPresent(ask -> mails.asked(connector, ask, parties.getLast()));
    }

    /**
     * Agrees, or says not now; the last word counts until both agreed or the time has passed. False where it comes too
     * late. What the other one said changes nothing here, unless both agree now.
     */
    @Transactional
    public boolean answer(Ask seen, boolean agreed) {
        handshake.hold(rows.parties(seen.id()));
        rows.hold(seen.id());
        Ask ask = again(seen);
        Instant now = clock.instant();
        if (!ask.canAnswer(now)) {
            return agreed && ask.made();
        }
        rows.answer(ask, agreed, now);
        if (rows.make(ask, now)) {
            Member connector = accounts.member(ask.owner()).orElseThrow();
            List<AskRows.Party> parties = rows.parties(ask.id());
            handshake.shake(connector, parties);
            mails.made(
                    connector,
                    rows.side(ask.id(), 1).orElseThrow(),
                    rows.side(ask.id(), 2).orElseThrow(),
                    parties);
        }
        return true;
    }

    /** What became of it; empty words say nothing. False where the two were not introduced. */
    @Transactional
    boolean say(Ask seen, WordsForm words) {
        rows.hold(seen.id());
        Ask ask = again(seen);
        if (!ask.made()) {
            return false;
        }
        Instant now = clock.instant();
        if (!words.met().isEmpty()) {
            rows.say(ask, Word.Kind.MET, "", now);
        }
        if (!words.thanks().isEmpty() && rows.say(ask, Word.Kind.THANKS, words.thanks(), now)) {
            Member connector = accounts.member(ask.owner()).orElseThrow();
            mails.thanked(connector, ask, rows.parties(ask.id()).get(ask.side() - 1), words.thanks());
        }
        if (!words.outcome().isEmpty()) {
            rows.say(ask, Word.Kind.OUTCOME, words.outcome(), now);
        }
        return true;
    }

    /** What I have said of it. */
    List<Word> words(Ask ask) {
        return rows.words(ask.id()).stream()
                .filter(word -> word.side() == ask.side())
                .toList();
    }

    /** What both said of it, for their connector. */
    List<Word> words(Introduction introduction) {
        return rows.words(introduction.id());
    }

    private Ask again(Ask seen) {
        return rows.side(seen.id(), seen.side()).orElseThrow();
    }
}
