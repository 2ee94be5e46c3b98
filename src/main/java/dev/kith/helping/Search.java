package dev.kith.helping;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.asks.Tellings;
import dev.kith.giving.Opening;
import dev.kith.giving.OpeningId;
import dev.kith.giving.Openings;
import dev.kith.giving.Shared;
import dev.kith.giving.Sharing;
import dev.kith.matching.Match;
import dev.kith.matching.Matching;
import dev.kith.matching.Reason;
import dev.kith.meaning.State;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for those whom a member can help: some thirty rankings, so nothing for a page that someone waits for. */
@Component
class Search {
    /** So many openings, asks and skills are held against others; which ones changes from day to day with the list. */
    private static final int LOOKED_AT = 10;

    private static final int MOST_EACH = 3;

    /** An idea is to convince at once, so more is asked of it than of a place in a list. */
    private static final double CONVINCING = 0.3;

    private final Openings openings;
    private final Sharing sharing;
    private final Tellings tellings;
    private final Profiles profiles;
    private final Matching matching;
    private final IdeaRows rows;

    Search(Openings openings, Sharing sharing, Tellings tellings, Profiles profiles, Matching matching, IdeaRows rows) {
        this.openings = openings;
        this.sharing = sharing;
        this.tellings = tellings;
        this.profiles = profiles;
        this.matching = matching;
        this.rows = rows;
    }

    List<Found> of(Member me) {
        var all = new ArrayList<Found>();
        openings.open(me, LOOKED_AT).forEach(opening -> all.addAll(helpedBy(me, opening)));
        sharing.forOthers(me, LOOKED_AT).forEach(opening -> all.addAll(helpedBy(me, opening)));
        all.addAll(helpedByMe(me));
        rows.asks(me.id(), LOOKED_AT).forEach(ask -> all.addAll(whoCouldHelp(me, ask)));
        rows.skills(me.id(), LOOKED_AT).forEach(skill -> all.addAll(whomTheyCouldHelp(me, skill)));
        return all;
    }

    private List<Found> helpedBy(Member me, Opening opening) {
        return helpedBy(me, opening.owner(), opening.id(), opening.text());
    }

    /** What someone else heard of and lets the member see; nobody needs to be told what they heard of themselves. */
    private List<Found> helpedBy(Member me, Shared opening) {
        Optional<PersonId> author = rows.onList(me.id(), opening.author());
        return helpedBy(me, opening.author(), opening.id(), opening.text()).stream()
                .filter(found -> !author.equals(Optional.ofNullable(found.person())))
                .toList();
    }

    private List<Found> helpedBy(Member me, AccountId owner, OpeningId opening, String text) {
        return openings.fitting(me, text, MOST_EACH).stream()
                .filter(this::convinces)
                .map(match -> new Found(
                        Idea.Kind.OPENING,
                        new PersonId(match.item()),
                        null,
                        owner,
                        opening,
                        null,
                        "",
                        match.reasons().getFirst(),
                        match.fit()))
                .toList();
    }

    /** Asks that what the member offers meets: those of people of the list, then of members. */
    private List<Found> helpedByMe(Member me) {
        String offers = profiles.mine(me).offers();
        if (offers.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Found>();
        for (Match match : openings.fitting(me, offers, LOOKED_AT, Telling.What.ASKS.label())) {
            if (convinces(match)) {
                PersonId person = new PersonId(match.item());
                rows.ask(me.id(), person)
                        .ifPresent(ask -> all.add(new Found(
                                Idea.Kind.OFFER,
                                person,
                                null,
                                null,
                                null,
                                null,
                                ask,
                                match.reasons().getFirst(),
                                match.fit())));
            }
        }
        tellings.fitting(me, Telling.What.ASKS, offers, null, LOOKED_AT).stream()
                .flatMap(telling -> member(me, telling, Idea.Kind.OFFER, null).stream())
                .forEach(all::add);
        return all;
    }

    /** People of the list who could help one of them with what they look for. */
    private List<Found> whoCouldHelp(Member me, IdeaRows.Text ask) {
        return openings.fitting(me, ask.words(), MOST_EACH, Telling.What.OFFERS.label(), "title").stream()
                .filter(match -> !match.item().equals(ask.person().value()))
                .filter(this::convinces)
                .map(match -> new Found(
                        Idea.Kind.INTRODUCTION,
                        ask.person(),
                        null,
                        null,
                        null,
                        new PersonId(match.item()),
                        ask.words(),
                        match.reasons().getFirst(),
                        match.fit()))
                .toList();
    }

    /** Members who look for what someone of the list can do. */
    private List<Found> whomTheyCouldHelp(Member me, IdeaRows.Text skill) {
        return tellings.fitting(me, Telling.What.ASKS, skill.words(), null, MOST_EACH).stream()
                .flatMap(telling -> member(me, telling, Idea.Kind.INTRODUCTION, skill.person()).stream())
                .toList();
    }

    /** One who is on the list is known better there. */
    private Optional<Found> member(Member me, Telling telling, Idea.Kind kind, @Nullable PersonId other) {
        if (!convinces(telling.why(), telling.fit())
                || rows.onList(me.id(), telling.member()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                kind,
                null,
                telling.member(),
                null,
                null,
                other,
                telling.text(),
                telling.why().getFirst(),
                telling.fit()));
    }

    private boolean convinces(Match match) {
        return convinces(match.reasons(), match.fit());
    }

    private boolean convinces(List<Reason> why, double fit) {
        boolean named = !why.isEmpty()
                && switch (why.getFirst()) {
                    case Reason.SameWords same -> true;
                    case Reason.NearMeaning near -> true;
                    case Reason.Near near -> false;
                    case Reason.Recent recent -> false;
                };
        return named && (fit >= CONVINCING || matching.state() instanceof State.WordsOnly);
    }
}
