package dev.kith;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.Players.Player;
import dev.kith.Players.Who;
import dev.kith.kernel.Ids;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Stage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The things of {@code who-may.txt}, each made under its real id when it is first named: groups and events of the
 * rightful one, their list, what they did with it. Whatever is theirs alone holds the word {@link #SECRET}, and an
 * evening's {@link #LINK} is for those who go.
 */
final class Scene {
    static final String SECRET = "Zebrawood";
    private static final String MAIL = "zebra@elsewhere.example";
    private static final String BROOK = "brook@elsewhere.example";
    private static final String HEATH = "heath@elsewhere.example";
    static final String LINK = "https://call.example/whisper";
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final String[] EVENING = {
        "title", "An evening",
        "starts", "2026-03-10T10:00",
        "ends", "2026-03-10T13:00",
        "zone", "Europe/Lisbon",
        "place", "Hall",
        "city", "Lisbon, Portugal",
        "online", "true",
        "link", LINK,
        "capacity", "9",
        "guests", "2"
    };
    private final Stage stage;
    private final JdbcClient db;
    private final Players players;
    private final Map<String, String> made = new HashMap<>();

    Scene(Stage stage, JdbcClient db, Players players) {
        this.stage = stage;
        this.db = db;
        this.players = players;
    }

    /** The text with things in the place of their names. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(this::thing);
    }

    private String thing(MatchResult name) {
        return the(name.group(1));
    }

    private String the(String name) {
        String known = made.get(name);
        if (known == null) {
            known = make(name);
            made.put(name, known);
        }
        return known;
    }

    private Browser mine() {
        return players.the(Who.RIGHTFUL).browser();
    }

    private String make(String name) {
        return switch (name) {
            case "rightful" -> players.the(Who.RIGHTFUL).id();
            case "member" -> memberOf(the("group"));
            case "nothing" -> Ids.next().toString();
            case "fresh" -> Stage.freshEmail("fresh");
            case "shy" -> shy();
            case "portrayed" -> portrayed();
            case "device" -> device();
            case "passkey" -> passkey();
            case "group", "closed", "asking", "asker", "removed", "token", "invitation" -> ofGroups(name);
            case "event", "visited", "hidden", "draft", "attendee", "present", "guest", "ticket", "confirmed" ->
                ofEvents(name);
            case "letters", "encounter", "withdrawn" -> ofEncounters(name);
            case "coffee", "held", "signature" -> ofCoffees(name);
            case "opening", "offered", "ended", "shared", "seeking", "wanted" -> ofGiving(name);
            case "idea", "dismissed" -> ofHelping(name);
            case "introduction", "signed", "asked", "introduced", "other", "acquaintance", "befriended", "wish" ->
                ofIntroductions(name);
            case "chapter", "referral", "fellow" -> ofReferrals(name);
            case "gift", "takenout", "thanks", "takenback" -> ofGifts(name);
            case "import" -> batch(mine(), "/people/imports", "people.csv", PEOPLE);
            case "archive" -> batch(players.the(Who.HOST).browser(), "/host/imports", "chapters.json", ARCHIVE);
            default -> ofPeople(name);
        };
    }

    private String ofGroups(String name) {
        return switch (name) {
            case "group" -> group("open");
            case "closed" -> group("invitation");
            case "asking" -> group("questions", "questions", "Why?");
            case "asker" -> asker();
            case "removed" -> {
                String one = memberOf(the("group"));
                done(mine().post("/groups/" + the("group") + "/members/" + one + "/deletion"));
                yield one;
            }
            case "token" -> {
                String path = "/groups/" + the("closed") + "/invitations";
                done(mine().post(path + "/links"));
                yield mine().get(path).body().replaceFirst("(?s).*/invitations/([^\"/\\s<]{40,}).*", "$1");
            }
            case "invitation" -> {
                the("token");
                yield newest("invitation", "group_id", UUID.fromString(the("closed")));
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String group(String joining, String... more) {
        String id =
                made(mine().post("/groups", with(more, "name", "Night School", "summary", "Hi.", "joining", joining)));
        memberOf(id);
        return id;
    }

    /** The plain member, who belongs to the group from now on. */
    private String memberOf(String group) {
        String id = players.the(Who.MEMBER).id();
        db.sql("""
                        insert into membership (group_id, account_id, role, joined_at)
                        values (?::uuid, ?::uuid, 'member', now()) on conflict do nothing
                        """).params(group, id).update();
        return id;
    }

    private String asker() {
        String id = someone("Asker");
        db.sql("insert into join_request (group_id, account_id, asked_at) values (?::uuid, ?::uuid, now())")
                .params(the("asking"), id)
                .update();
        return id;
    }

    private String someone(String name) {
        String id = Ids.next().toString();
        db.sql("""
                        with a as (insert into account (id, email, name, locale, zone, created_at)
                          values (?::uuid, ?, ?, 'en', 'UTC', now()) returning id)
                        insert into confirmation (account_id, confirmed_at) select id, now() from a
                        """).params(id, Stage.freshEmail("someone"), name).update();
        return id;
    }

    /** Someone who is found by those alone who met them: the rightful one. */
    private String shy() {
        String id = someone("Shy");
        db.sql("insert into undiscoverable (account_id, since) values (?::uuid, now())")
                .param(id)
                .update();
        photo(id);
        db.sql(
                        "insert into tie (account_id, other_id, since) values (?::uuid, ?::uuid, now()), (?::uuid, ?::uuid, now())")
                .params(id, the("rightful"), the("rightful"), id)
                .update();
        return id;
    }

    private String portrayed() {
        photo(the("rightful"));
        return the("rightful");
    }

    private void photo(String account) {
        db.sql("insert into photo (account_id, jpeg, added_at) values (?::uuid, '\\x00', now()) on conflict do nothing")
                .param(account)
                .update();
    }

    private String device() {
        String sum = Ids.next().toString().replace("-", "");
        db.sql("""
                        insert into session (token_sum, account_id, opened_at, seen_at, expires_at, device)
                        values (decode(?, 'hex'), ?::uuid, now(), now(), 'infinity', 'Elsewhere')
                        """).params(sum, the("rightful")).update();
        return sum;
    }

    private String passkey() {
        String id = Ids.next().toString();
        db.sql("""
                        insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible,
                          backup_state, label)
                        values (?, rtrim(translate(encode(decode(replace(?, '-', ''), 'hex'), 'base64'), '+/', '-_'), '='),
                          '\\x00', false, false, 'Key')
                        """).params(id, the("rightful")).update();
        return id;
    }

    private String ofEvents(String name) {
        return switch (name) {
            case "event" -> event("group", "publish");
            case "visited" -> {
                the("attendee");
                yield the("event");
            }
            case "hidden" -> event("closed", "publish");
            case "draft" -> event("group", "keep");
            case "attendee" -> {
                String event = "/events/" + the("event");
                done(players.the(Who.MEMBER).browser().post(event + "/rsvp"));
                yield newest("attendee", "event_id", UUID.fromString(the("event")));
            }
            case "present" -> {
                String event = "/events/" + the("event");
                UUID id = UUID.fromString(the("event"));
                the("attendee");
                done(mine().post(event + "/check-ins", "attendee", newest("attendee", "event_id", id)));
                done(mine().post(event + "/rsvp"));
                done(mine().post(event + "/check-ins", "attendee", newest("attendee", "event_id", id)));
                yield the("rightful");
            }
            case "guest" -> {
                the("attendee");
                done(players.the(Who.MEMBER).browser().post("/events/" + the("event") + "/guests", "name", "Guest"));
                yield newest("attendee", "event_id", UUID.fromString(the("event")));
            }
            case "ticket" -> {
                String email = Stage.freshEmail("visitor");
                stage.visitor()
                        .post("/events/" + the("event") + "/visitors", "name", "Visitor", "email", email)
                        .ok();
                yield last(stage.deliver().link(email));
            }
            case "confirmed" -> {
                done(stage.visitor().post("/events/" + the("event") + "/tickets/" + the("ticket") + "/confirmation"));
                yield the("ticket");
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String event(String group, String then) {
        return made(mine().post("/groups/" + the(group) + "/events", evening(then)));
    }

    static String[] evening(String then) {
        return with(EVENING, "then", then);
    }

    private String ofEncounters(String name) {
        Player member = players.the(Who.MEMBER);
        return switch (name) {
            case "letters" -> letters(players.the(Who.RIGHTFUL));
            case "encounter" -> {
                db.sql("delete from encounter where ?::uuid in (said_by, other_id)")
                        .param(the("rightful"))
                        .update();
                done(mine().post("/met/" + letters(member), "note", SECRET, "place", "Stairs"));
                yield newest("encounter", "said_by", owner());
            }
            case "withdrawn" -> {
                done(mine().post("/encounters/" + the("encounter") + "/deletion"));
                yield the("encounter");
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** With someone who has no account; {@code held} is one that both agreed on, and that is over. */
    private String ofCoffees(String name) {
        return switch (name) {
            case "coffee" -> {
                String id = coffee();
                made.put("signature", last(stage.deliver().link(MAIL)));
                yield id;
            }
            case "held" -> {
                String id = coffee();
                db.sql("""
                                insert into coffee_agreement (owner_id, coffee_id, number, starts_at, agreed_at)
                                select owner_id, id, 1, 'epoch', 'epoch' from coffee where id = ?::uuid
                                """).param(id).update();
                yield id;
            }
            case "signature" -> {
                the("coffee");
                yield made.get("signature");
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String coffee() {
        return made(mine().post(
                        "/people/" + the("person") + "/coffees",
                        "time1",
                        "2026-03-17T12:30",
                        "place",
                        "Hall",
                        "why",
                        "Weaving"));
    }

    /** About nobody they know better than {@code person}. */
    private String ofHelping(String name) {
        String id = Ids.next().toString();
        db.sql("""
                        insert into help_idea (owner_id, id, day, position, kind, key, person_id, ask, near, words, label, phrase)
                        values (?::uuid, ?::uuid, '2026-03-10', 0, 'offer', ?, ?::uuid, '', false, 'looms', 'skills', 'looms')
                        """).params(the("rightful"), id, id, the("person")).update();
        if (name.equals("dismissed")) {
            done(mine().post("/help/" + id + "/end"));
        }
        return id;
    }

    /** What the members of the group may see; {@code seeking} is one of them who looks for it, {@code wanted} one wants it. */
    private String shared() {
        String id = made(mine().post("/openings", "text", "A spare loom", "audience", the("group")));
        the("seeking");
        return id;
    }

    /** {@code offered} is whom the opening was offered to, {@code ended} an opening that is gone. */
    private String ofGiving(String name) {
        return switch (name) {
            case "opening" -> opening();
            case "offered" -> {
                done(mine().post("/openings/" + the("opening") + "/offers/" + the("person"), "how", "own"));
                yield the("person");
            }
            case "shared" -> shared();
            case "seeking" -> {
                String id = memberOf(the("group"));
                db.sql("update account set looks_for = 'A loom' where id = ?::uuid")
                        .param(id)
                        .update();
                yield id;
            }
            case "wanted" -> {
                String id = shared();
                memberOf(the("group"));
                done(players.the(Who.MEMBER).browser().post("/openings/" + id + "/interest"));
                yield id;
            }
            case "ended" -> {
                String id = opening();
                done(mine().post("/openings/" + id + "/end"));
                yield id;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String opening() {
        return made(mine().post("/openings", "text", SECRET));
    }

    /** Between two without an account; in {@code asked} the rightful one is one of the two, and a member is the connector. */
    private String ofIntroductions(String name) {
        // more than anyone would begin in a week
        db.sql("delete from throttle").update();
        return switch (name) {
            case "acquaintance" -> made(mine().post("/people", "name", "Brook", "mails", BROOK));
            case "introduction" -> {
                String id = introduction(mine(), the("person"), the("acquaintance"));
                made.put("signed", last(stage.deliver().link(MAIL)));
                yield id;
            }
            case "signed" -> {
                the("introduction");
                yield made.get("signed");
            }
            case "other" -> {
                the("introduced");
                yield made.get("other");
            }
            case "asked" -> asked(players.the(Who.MEMBER));
            case "befriended" -> befriended(players.the(Who.MEMBER));
            case "wish" -> {
                db.sql("delete from introduction_wish").update();
                yield made(players.the(Who.MEMBER)
                        .browser()
                        .post("/introductions/wishes", "to", the("befriended"), "about", "Weaving", "note", "Looms"));
            }
            case "introduced" -> {
                String id = the("asked");
                done(mine().post("/introductions/" + id + "/agreement"));
                String link = stage.deliver().link(HEATH);
                done(stage.visitor().post(link + "/agreement"));
                made.put("other", last(link));
                made.remove("asked");
                yield id;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String ofReferrals(String name) {
        if (name.equals("chapter")) {
            String group = group("open");
            done(mine().post("/groups/" + group + "/chapter"));
            return group;
        }
        db.sql("delete from throttle").update();
        if (name.equals("fellow")) {
            String id = someone("Fellow");
            db.sql("""
                            insert into membership (group_id, account_id, role, joined_at)
                            values (?::uuid, ?::uuid, 'member', now())
                            """).params(the("chapter"), id).update();
            return id;
        }
        return made(mine().post(
                        "/groups/" + the("chapter") + "/referrals",
                        "to",
                        players.the(Who.MEMBER).id(),
                        "third",
                        "Brook",
                        "consent",
                        "true",
                        "phone",
                        "123",
                        "heat",
                        "3",
                        "on",
                        "2026-03-09"));
    }

    /** {@code takenout} and {@code takenback} can be brought back. */
    private String ofGifts(String name) {
        return switch (name) {
            case "gift" -> {
                String path = "/people/" + the("person") + "/gifts";
                done(mine().post(path, "gift", SECRET, "way", "received", "on", "2026-03-09"));
                yield newest("gift", "owner_id", owner());
            }
            case "takenout" -> {
                String id = the("gift");
                done(mine().post("/gifts/" + id + "/deletion"));
                made.remove("gift");
                yield id;
            }
            case "thanks" -> {
                db.sql("delete from throttle").update();
                done(mine().post("/gifts/" + the("gift") + "/thanks", "text", SECRET));
                yield newest("thanks", "thanker_id", owner());
            }
            case "takenback" -> {
                String id = the("thanks");
                done(mine().post("/thanks/" + id + "/deletion"));
                made.remove("thanks");
                yield id;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String befriended(Player member) {
        String rightful = the("rightful");
        db.sql("""
                        insert into tie (account_id, other_id, since)
                        values (?::uuid, ?::uuid, now()), (?::uuid, ?::uuid, now()) on conflict do nothing
                        """).params(rightful, member.id(), member.id(), rightful).update();
        return rightful;
    }

    private String asked(Player connector) {
        String rightful = befriended(connector);
        Browser browser = connector.browser();
        String one = made(browser.post("/people", "name", "Rightful"));
        db.sql("update person set member_id = null where owner_id = ?::uuid and member_id = ?::uuid")
                .params(connector.id(), rightful)
                .update();
        db.sql("update person set member_id = ?::uuid where id = ?::uuid")
                .params(rightful, one)
                .update();
        return introduction(browser, one, made(browser.post("/people", "name", "Heath", "mails", HEATH)));
    }

    private static String introduction(Browser connector, String one, String other) {
        return made(
                connector.post("/people/" + one + "/introductions", "to", other, "one", "Weaving", "other", "Looms"));
    }

    private String letters(Player whose) {
        whose.browser().get("/me/code").ok();
        return db.sql("select letters from meeting_code where account_id = ?::uuid order by issued_at desc limit 1")
                .param(whose.id())
                .query(String.class)
                .single();
    }

    private String ofPeople(String name) {
        String person = "person".equals(name) ? "" : "/people/" + the("person");
        return switch (name) {
            case "person", "twin", "apart" -> person(name);
            case "column" -> "company";
            case "circle" -> "sleeping";
            case "pictured" -> {
                db.sql(
                                "insert into person_photo (owner_id, person_id, jpeg, added_at) values (?, ?::uuid, '\\x00', now())")
                        .params(owner(), the("person"))
                        .update();
                yield the("person");
            }
            case "moment" -> {
                done(mine().post(person + "/moments", "kind", "note", "day", "2026-03-10", "text", SECRET));
                yield newest("moment", "owner_id", owner());
            }
            case "followup" -> {
                done(mine().post(person + "/followups", "what", SECRET, "due", "2026-03-12", "sort", "step"));
                yield newest("follow_up", "owner_id", owner());
            }
            case "selection" -> {
                done(mine().post("/people/selections", "action", "tag", "new-tag", SECRET, "person", the("person")));
                yield newest("selection_change", "owner_id", owner());
            }
            case "view" -> {
                done(mine().post("/people/views", "view", SECRET));
                yield newest("saved_view", "owner_id", owner());
            }
            case "merge" -> {
                done(mine().post("/people/merges", "kept", the("person"), "gone", the("twin")));
                yield newest("merge", "owner_id", owner());
            }
            default -> throw new IllegalArgumentException("there is no " + name);
        };
    }

    /** @param name "apart" for one of whom is known that they are someone else */
    private String person(String name) {
        String id = made(mine().post("/people", "name", SECRET + " Adams", "mails", MAIL));
        if (name.equals("apart")) {
            done(mine().post("/people/duplicates/dismissals", "one", the("person"), "other", id));
        }
        return id;
    }

    private static final String PEOPLE = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            + SECRET + ",Adams,https://www.linkedin.com/in/zebra,,Loom,Weaver,08 Feb 2024\n";
    private static final String ARCHIVE = """
            [{"id":"scene","name":"Old Loom","urlname":"scene","description":"We weave.","lat":52.52,"lon":13.4,
            "city":"Berlin","country":"de","timezone":"Europe/Berlin","joinMode":"OPEN"}]
            """;

    private static String batch(Browser browser, String door, String file, String content) {
        return made(browser.upload(door, "files", file, content.getBytes(UTF_8)));
    }

    private UUID owner() {
        return UUID.fromString(the("rightful"));
    }

    /** Ids are in the order in which they were made. */
    private String newest(String table, String column, UUID value) {
        return db.sql("select id from " + table + " where " + column + " = ? order by id desc limit 1")
                .param(value)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static String made(Answer answer) {
        return last(answer.is(303).location());
    }

    private static void done(Answer answer) {
        answer.is(303);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
