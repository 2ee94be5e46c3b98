package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.MortalKith.Person;
import dev.kith.testing.HttpBrowser.Unanswered;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a few members do one after the other, each press answered or not. Whoever was not answered presses again. In the
 * end it has left what it always leaves: the same rows, the same mails.
 */
final class MortalWalk {
    /** Where rows are left, and by whose column they are whose. */
    private static final Map<String, String> TABLES = tables();

    private final MortalKith kith;
    private final String name;
    private final List<Person> people;
    private final String address;
    private final List<Runnable> steps = new ArrayList<>();
    private int answered;

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        Stream.of(
                        "person",
                        "moment",
                        "follow_up",
                        "follow_up_done",
                        "introduction",
                        "introduction_wished",
                        "introduction_side",
                        "introduction_answer",
                        "introduction_made",
                        "introduction_word",
                        "opening",
                        "opening_shared",
                        "opening_interest",
                        "opening_heard_from",
                        "opening_offer",
                        "offer_outcome",
                        "coffee",
                        "coffee_offer",
                        "coffee_agreement",
                        "coffee_note",
                        "gift",
                        "help_let_go")
                .forEach(table -> tables.put(table, "owner_id"));
        tables.put("introduction_wish", "asker_id");
        tables.put("introduction_wish_answer", "asker_id");
        tables.put("thanks", "thanker_id");
        tables.put("referral", "giver_id");
        tables.put("referral join referral_status s on s.referral_id = referral.id", "giver_id");
        tables.put("referral join referral_details d on d.referral_id = referral.id", "giver_id");
        return tables;
    }

    private MortalWalk(MortalKith kith, String name, List<Person> people) {
        this.kith = kith;
        this.name = name;
        this.people = people;
        this.address = "friend-" + UUID.randomUUID() + "@elsewhere.example";
    }

    /** What there is to be walked. */
    enum Kind {
        WISH,
        TWO_ASKED,
        OFFER,
        SHARED,
        REFERRAL,
        THANKS,
        COFFEE;

        MortalWalk with(MortalKith kith) {
            return switch (this) {
                case WISH -> new MortalWalk(kith, "a wish", kith.members(3)).wish();
                case TWO_ASKED -> new MortalWalk(kith, "two asked, and a no", kith.members(3)).twoAsked();
                case OFFER -> new MortalWalk(kith, "an offer", kith.members(1)).offer();
                case SHARED -> new MortalWalk(kith, "an opening that is shared", kith.members(3)).shared();
                case REFERRAL -> new MortalWalk(kith, "a referral", kith.fellows(2)).referral();
                case THANKS -> new MortalWalk(kith, "thanks", kith.members(1)).thanks();
                case COFFEE -> new MortalWalk(kith, "a coffee", kith.members(2)).coffee();
            };
        }
    }

    int length() {
        return steps.size();
    }

    /** The next step, which is answered or not. */
    void step() {
        steps.get(answered).run();
        answered++;
    }

    /** On and on until nobody answers. */
    void untilKilled() {
        try {
            toTheEnd();
        } catch (Unanswered killed) {
            assertThat(answered).isLessThan(steps.size());
        }
    }

    void to(int step) {
        while (answered < step) {
            step();
        }
    }

    void toTheEnd() {
        to(steps.size());
    }

    /** Someone here asks someone, who knows a third one: words first, then yes; the third one is asked, and all is told. */
    private MortalWalk wish() {
        Person asker = people.get(0);
        Person connector = people.get(1);
        Person third = people.get(2);
        tie(asker, connector);
        tie(connector, third);
        String askerInList = listed(connector, asker);
        String thirdInList = listed(connector, third);
        String wish = fresh();
        String introduction = fresh();
        String page = "/introductions/" + introduction;
        press(asker, "/introductions/wishes", "form", wish, "to", id(connector), "about", "A weaver", "note", "A loom");
        press(connector, "/introductions/wishes/" + wish + "/talk");
        press(
                connector,
                "/people/" + askerInList + "/introductions",
                "form",
                introduction,
                "to",
                thirdInList,
                "wish",
                wish,
                "one",
                "She weaves",
                "other",
                "He has a loom");
        press(third, page + "/agreement");
        press(asker, page + "/words", "met", "true", "thanks", "Thank you", "outcome", "We weave");
        steps.add(() -> {
            UUID letter = kith.db()
                    .sql("""
                            select f.id from follow_up f join person p on p.owner_id = f.owner_id and p.id = f.person_id
                            where f.owner_id = ? and p.member_id = ?
                            """)
                    .params(asker.account(), third.account())
                    .query(UUID.class)
                    .single();
            asker.browser()
                    .post("/followups/" + letter + "/letter", "subject", "Looms", "text", "Hello.", "seen", "1")
                    .is(303);
        });
        return this;
    }

    /** Someone brings two together; one agrees, the other one does not. */
    private MortalWalk twoAsked() {
        Person connector = people.getFirst();
        List<String> two = people.subList(1, 3).stream()
                .map(one -> {
                    tie(connector, one);
                    return listed(connector, one);
                })
                .toList();
        String id = fresh();
        press(
                connector,
                "/people/" + two.get(0) + "/introductions",
                "form",
                id,
                "to",
                two.get(1),
                "one",
                "She weaves",
                "other",
                "He has a loom");
        press(people.get(1), "/introductions/" + id + "/agreement");
        press(people.get(2), "/introductions/" + id + "/refusal");
        return this;
    }

    /** What someone heard goes to someone without an account, who takes it. */
    private MortalWalk offer() {
        Person giver = people.getFirst();
        String whom = made(giver, "name", "A friend", "mails", address);
        String opening = fresh();
        String offer = "/openings/" + opening + "/offers/" + whom;
        press(giver, "/openings", "form", opening, "text", "A loom is to be given away.");
        press(giver, offer, "message-" + whom, "Here is a loom.");
        press(giver, offer + "/outcome", "how", "taken");
        return this;
    }

    /** What someone heard is shared, offered to one who looks for it and wants it, and passed on by another one. */
    private MortalWalk shared() {
        Person giver = people.get(0);
        Person seeker = people.get(1);
        Person other = people.get(2);
        kith.db()
                .sql("update account set looks_for = 'A loom' where id = ?")
                .param(seeker.account())
                .update();
        String opening = fresh();
        String page = "/openings/" + opening;
        press(giver, "/openings", "form", opening, "text", "A loom is to be given away.");
        press(giver, page + "/audience", "audience", "members");
        press(giver, page + "/members/" + id(seeker), "message-" + id(seeker), "Here is a loom.");
        press(seeker, page + "/interest", "message", "For me");
        press(giver, page + "/interests/" + id(seeker) + "/gift");
        press(other, page + "/copies");
        return this;
    }

    /** Passed on in a chapter, taken up, thanked for; then nothing is kept of the third person. */
    private MortalWalk referral() {
        Person giver = people.get(0);
        Person receiver = people.get(1);
        String referral = fresh();
        String page = "/referrals/" + referral;
        press(
                giver,
                kith.chapter() + "/referrals",
                "form",
                referral,
                "to",
                id(receiver),
                "third",
                "Brook",
                "consent",
                "true",
                "phone",
                "123",
                "on",
                today());
        press(receiver, page + "/status", "status", "pending");
        press(receiver, page + "/thanks", "form", fresh(), "text", "Thank you", "amount", "100", "currency", "EUR");
        press(giver, page + "/details/deletion");
        return this;
    }

    /** For a gift of someone without an account; and someone of the list whom one could help is let go of. */
    private MortalWalk thanks() {
        Person owner = people.getFirst();
        String friend = made(owner, "name", "A friend", "mails", address);
        String gift = fresh();
        String idea = fresh();
        kith.db().sql("""
                        insert into help_idea (owner_id, id, day, position, kind, key, person_id, ask, near, words, label, phrase)
                        values (?, ?::uuid, ?::date, 0, 'offer', ?, ?::uuid, '', false, 'looms', 'skills', 'looms')
                        """).params(owner.account(), idea, today(), idea, friend).update();
        press(owner, "/people/" + friend + "/gifts", "form", gift, "way", "received", "gift", "A loom", "on", today());
        press(owner, "/gifts/" + gift + "/thanks", "form", fresh(), "text", "Thank you");
        press(owner, "/help/" + idea + "/end");
        return this;
    }

    private String today() {
        return local(kith.started()).substring(0, 10);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Proposed, agreed, moved, agreed again, held and written down. */
    private MortalWalk coffee() {
        Person host = people.get(0);
        Person guest = people.get(1);
        tie(host, guest);
        String whom = listed(host, guest);
        String id = fresh();
        Instant first = kith.started().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        Instant later = first.plus(Duration.ofDays(1));
        press(host, "/people/" + whom + "/coffees", "form", id, "time1", local(first), "place", "Hall", "why", "Looms");
        press(guest, "/coffees/" + id + "/agreement", "number", "1", "start", first.toString());
        press(host, "/coffees/" + id + "/offers", "number", "1", "time1", local(later), "place", "Café");
        press(guest, "/coffees/" + id + "/agreement", "number", "2", "start", later.toString());
        steps.add(() -> {
            kith.db()
                    .sql("update coffee_agreement set starts_at = now() - interval '1 day' where coffee_id = ?::uuid")
                    .param(id)
                    .update();
            host.browser()
                    .post(
                            "/coffees/" + id + "/notes",
                            "learned",
                            "Weaves",
                            "promise",
                            "A book",
                            "due",
                            local(later).substring(0, 10))
                    .is(303);
        });
        return this;
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private void press(Person who, String path, String... form) {
        steps.add(() -> who.browser().post(path, form).is(303));
    }

    private static String id(Person person) {
        return person.account().toString();
    }

    private void tie(Person one, Person other) {
        kith.db()
                .sql("insert into tie (account_id, other_id, since) values (?, ?, now()), (?, ?, now())")
                .params(one.account(), other.account(), other.account(), one.account())
                .update();
    }

    /** Gives the other in the list of the first. */
    private String listed(Person owner, Person other) {
        String person = made(owner, "name", other.email());
        kith.db()
                .sql("update person set member_id = ? where id = ?::uuid")
                .params(other.account(), person)
                .update();
        return person;
    }

    private static String made(Person owner, String... fields) {
        return MortalKith.id(owner.browser().post("/people", fields).is(303).location())
                .toString();
    }

    /** Rows by table, and mails by whom they went to: what it has left, in words that are the same for each such walk. */
    Map<String, Object> traces() {
        Map<String, Object> traces = new LinkedHashMap<>();
        UUID[] all = people.stream().map(Person::account).toArray(UUID[]::new);
        TABLES.forEach((table, owner) -> traces.put(
                table,
                kith.db()
                        .sql("select count(*) from " + table + " where " + owner + " = any(?)")
                        .param(all)
                        .query(Integer.class)
                        .single()));
        IntStream.range(0, people.size())
                .forEach(n -> traces.put("mails to " + n, mails(people.get(n).email())));
        traces.put("mails to a friend", mails(address));
        return traces;
    }

    /** The subjects of the different mails to them. */
    private List<String> mails(String to) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (MimeMessage mail : kith.mail.to(to)) {
            try {
                subjects.put(mail.getMessageID(), anonymous(mail.getSubject()));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return subjects.values().stream().sorted().toList();
    }

    private String anonymous(String text) {
        String plain = text;
        for (int n = 0; n < people.size(); n++) {
            plain = plain.replace(people.get(n).email(), "member " + n);
        }
        return plain.replaceAll("\\d+ \\w+|\\w+ \\d+(, \\d+)?|\\d+:\\d+", "then");
    }

    @Override
    public String toString() {
        return name + " at " + answered;
    }
}
