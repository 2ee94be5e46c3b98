package dev.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.groups.GroupId;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.Statements;
import dev.kith.testing.TestClock;
import dev.kith.ui.NotFound;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who is a fellow of whom in Luca's chapter, what is counted of it, and how large it may be. */
@KithTest
class ChaptersTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Chapters chapters;

    @Autowired
    private Referrals referrals;

    @Autowired
    private OneToOnes oneToOnes;

    @Autowired
    private ReferralsKeepsake keepsake;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient db;

    private Member luca;
    private Member amara;
    private Member jonas;
    private GroupId group;

    @BeforeEach
    void a_chapter_of_three() {
        clock.set(TestClock.START);
        company.rested();
        luca = stage.member(Cast.LUCA);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        group = company.group(luca, "Trades", amara, jonas);
        chapters.begin(luca, group);
    }

    private List<String> fellows(Member of, String words) {
        return chapters.fellows(of, group, words).stream()
                .map(Chapters.Fellow::name)
                .toList();
    }

    private void referral(Member from, Member to, String day, String tier) {
        db.sql("""
                        insert into referral (group_id, id, giver_id, receiver_id, tier, heat, day, passed_at)
                        values (?, gen_random_uuid(), ?, ?, ?, 1, ?::date, now())
                        """)
                .params(group.value(), from.id().value(), to.id().value(), tier, day)
                .update();
    }

    private List<String> counts(YearMonth month) {
        return chapters.month(group, month, 1).rows().stream()
                .map(count -> count.name() + " " + count.inside() + " " + count.outside() + " " + count.received())
                .toList();
    }

    /** Twenty thousand members of the chapter, by the names Fellow 1 and so on. */
    private void crowd() {
        db.sql("""
                        with a as (insert into account (id, email, name, locale, zone, created_at)
                          select gen_random_uuid(), 'c' || n || '-' || :group || '@kith.example', 'Fellow ' || n, 'en', 'UTC', now()
                          from generate_series(1, 20000) n returning id)
                        insert into membership (group_id, account_id, role, joined_at)
                        select :group::uuid, id, 'member', now() from a
                        """).param("group", group.toString()).update();
    }

    @Test
    void fellows_are_the_others_by_name_or_by_a_part_of_it() {
        assertThat(fellows(amara, "")).containsExactly(jonas.name(), luca.name());
        assertThat(fellows(amara, jonas.name().substring(1, 4))).containsExactly(jonas.name());
        assertThat(fellows(amara, "%")).isEmpty();
        assertThat(fellows(amara, "_")).isEmpty();
        assertThat(fellows(amara, "\\")).isEmpty();
    }

    @Test
    void a_fellow_shows_what_they_do_as_far_as_they_tell_the_group() {
        profiles.tell(
                jonas,
                new Profile(
                        jonas.id(), jonas.name(), false, "Builds boats", "", "", List.of(), "", "", List.of(), true));
        assertThat(chapters.fellow(amara, group, jonas.id()).orElseThrow().about())
                .isEqualTo("Builds boats");
        for (Audience narrow : List.of(Audience.TIES, Audience.NOBODY)) {
            profiles.choose(jonas, Map.of(Field.HEADLINE, narrow));
            assertThat(chapters.fellow(amara, group, jonas.id()).orElseThrow().about())
                    .isEmpty();
        }
        profiles.choose(jonas, Map.of(Field.HEADLINE, Audience.GROUPS));
        assertThat(chapters.fellow(amara, group, jonas.id()).orElseThrow().about())
                .isEqualTo("Builds boats");
    }

    @Test
    void nobody_is_their_own_fellow_nor_is_one_who_hides_blocked_or_left() {
        assertThat(chapters.fellow(amara, group, amara.id())).isEmpty();
        assertThat(chapters.of(amara, amara.id())).isEmpty();
        company.hide(jonas);
        assertThat(chapters.fellow(amara, group, jonas.id())).isEmpty();
        assertThat(chapters.of(amara, jonas.id())).isEmpty();
        company.show(jonas);
        for (boolean hers : new boolean[] {true, false}) {
            Member one = hers ? amara : jonas;
            Member other = hers ? jonas : amara;
            blocks.block(one, other.id());
            assertThat(chapters.of(amara, jonas.id())).isEmpty();
            assertThat(chapters.of(jonas, amara.id())).isEmpty();
            assertThat(fellows(amara, "")).containsExactly(luca.name());
            blocks.unblock(one, other.id());
        }
        assertThat(chapters.of(amara, jonas.id())).contains("Trades");
        accounts.erase(jonas);
        assertThat(chapters.of(amara, jonas.id())).isEmpty();
    }

    @Test
    void one_who_hides_still_sees_the_others() {
        company.hide(amara);
        assertThat(fellows(amara, "")).containsExactly(jonas.name(), luca.name());
        assertThat(chapters.of(amara, jonas.id())).contains("Trades");
    }

    @Test
    void only_a_chapter_makes_fellows_and_of_several_the_first_by_name_is_told() {
        GroupId other = company.group(luca, "Arts", amara, jonas);
        assertThat(chapters.of(amara, jonas.id())).contains("Trades");
        chapters.begin(luca, other);
        assertThat(chapters.of(amara, jonas.id())).contains("Arts");
        chapters.end(luca, other);
        chapters.end(luca, group);
        assertThat(chapters.of(amara, jonas.id())).isEmpty();
        chapters.begin(luca, group);
        chapters.begin(luca, group);
        assertThat(chapters.of(amara, jonas.id())).contains("Trades");
    }

    @Test
    void whoever_does_not_belong_has_no_standing_and_cannot_switch() {
        Member mei = stage.member(Cast.MEI);
        assertThat(chapters.standing(mei, group)).isEmpty();
        assertThatThrownBy(() -> chapters.chapter(mei, group)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> chapters.begin(mei, group)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> chapters.end(amara, group)).isInstanceOf(NotFound.class);
        assertThat(chapters.standing(amara, group).orElseThrow().chapter()).isTrue();
        chapters.end(luca, group);
        assertThatThrownBy(() -> chapters.chapter(amara, group)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_month_counts_its_own_days_from_the_first_to_the_last() {
        referral(amara, jonas, "2026-02-28", "outside");
        referral(amara, jonas, "2026-03-01", "outside");
        referral(amara, jonas, "2026-03-31", "inside");
        referral(amara, jonas, "2026-04-01", "outside");
        assertThat(counts(MARCH)).containsExactly(amara.name() + " 1 1 0", jonas.name() + " 0 0 2");
        assertThat(counts(MARCH.minusMonths(1))).containsExactly(amara.name() + " 0 1 0", jonas.name() + " 0 0 1");
        assertThat(counts(MARCH.plusMonths(2))).isEmpty();
    }

    @Test
    void a_month_of_another_chapter_is_not_counted_here() {
        GroupId other = company.group(luca, "Arts", amara, jonas);
        referral(amara, jonas, "2026-03-05", "outside");
        assertThat(chapters.month(other, MARCH, 1).rows()).isEmpty();
    }

    @Test
    @Transactional
    void the_months_are_by_name_and_a_hundred_a_page() {
        db.sql("""
                        with a as (insert into account (id, email, name, locale, zone, created_at)
                          select gen_random_uuid(), 'c' || n || '-' || :group || '@kith.example', 'Fellow ' || lpad(n::text, 3, '0'),
                            'en', 'UTC', now() from generate_series(1, 100) n returning id), m as (
                        insert into membership (group_id, account_id, role, joined_at)
                        select :group::uuid, id, 'member', now() from a returning account_id)
                        insert into referral (group_id, id, giver_id, receiver_id, tier, heat, day, passed_at)
                        select :group::uuid, gen_random_uuid(), account_id, :to::uuid, 'outside', 1, date '2026-03-05', now()
                        from m
                        """)
                .param("group", group.toString())
                .param("to", jonas.id().toString())
                .update();
        var first = chapters.month(group, MARCH, 1);
        assertThat(first.rows()).hasSize(100);
        assertThat(first.more()).isTrue();
        assertThat(first.rows().getFirst().name()).isEqualTo("Fellow 001");
        var second = chapters.month(group, MARCH, 2);
        assertThat(second.rows()).extracting(Chapters.Count::name).containsExactly(jonas.name());
        assertThat(second.rows().getFirst().received()).isEqualTo(100);
        assertThat(second.more()).isFalse();
    }

    @Test
    @Transactional
    void twenty_thousand_fellows_are_twenty_on_the_page_and_found_by_name() {
        crowd();
        Browser hers = stage.here(amara);
        String page = "/groups/" + group + "/one-to-ones";
        hers.get(page).ok();
        List<String> asked = Statements.during(() -> {
            assertThat(hers.get(page).ok().texts("main li")).hasSize(20);
        });
        assertThat(asked).hasSizeLessThan(12);
        assertThat(hers.get(page + "?q=" + jonas.name().split(" ")[0]).ok().texts("main li"))
                .singleElement()
                .asString()
                .contains(jonas.name());
        assertThat(hers.get("/groups/" + group + "/referrals/new").ok().texts("main li.row"))
                .hasSize(20);
        assertThat(oneToOnes.next(amara, group, 3)).hasSize(3);
    }

    @Test
    void a_name_in_other_letters_is_found_by_plain_ones() {
        db.sql("update account set name = 'Ängström Óscar' where id = ?")
                .param(jonas.id().value())
                .update();
        assertThat(fellows(amara, "angstrom")).containsExactly("Ängström Óscar");
        assertThat(fellows(amara, "OSCAR")).containsExactly("Ängström Óscar");
        assertThat(oneToOnes.turns(amara, group, "oscar")).hasSize(1);
    }

    @Test
    void giver_and_receiver_take_it_along_and_nobody_else() {
        var form =
                new ReferralForm("", "", "outside", "Bea Brook", "123", "", "", "A kitchen", "3", "2026-03-09", "true");
        assertThat(referrals.pass(amara, group, jonas.id(), form.id(), form)).isEqualTo(Referrals.Outcome.DONE);
        for (Member one : List.of(amara, jonas)) {
            assertThat(json.writeValueAsString(keepsake.of(one))).contains("Bea Brook", "A kitchen", "Trades");
        }
        for (Member other : List.of(luca, stage.host(), stage.member(Cast.MEI))) {
            assertThat(json.writeValueAsString(keepsake.of(other))).doesNotContain("Bea", "kitchen");
        }
    }

    @Test
    void to_nobody_of_the_chapter_nothing_is_passed() {
        var form = new ReferralForm("", "", "inside", "", "", "", "", "", "3", "2026-03-09", "");
        Member mei = stage.member(Cast.MEI);
        assertThat(referrals.pass(amara, group, mei.id(), form.id(), form)).isEqualTo(Referrals.Outcome.NOBODY);
        assertThat(referrals.pass(amara, group, amara.id(), form.id(), form)).isEqualTo(Referrals.Outcome.NOBODY);
        company.hide(jonas);
        assertThat(referrals.pass(amara, group, jonas.id(), form.id(), form)).isEqualTo(Referrals.Outcome.NOBODY);
        assertThat(stage.deliver().to(jonas.email())).isEmpty();
    }

    @Test
    void only_the_receiver_moves_it_and_only_a_step() {
        var form = new ReferralForm("", "", "inside", "", "", "", "", "", "3", "2026-03-09", "");
        ReferralId id = form.id();
        referrals.pass(amara, group, jonas.id(), id, form);
        Referral hers = referrals.find(amara, id).orElseThrow();
        Referral his = referrals.find(jonas, id).orElseThrow();
        assertThat(referrals.move(amara, hers, Status.PENDING)).isEqualTo(Referrals.Outcome.CHANGED);
        assertThat(referrals.move(jonas, his, Status.CLOSED)).isEqualTo(Referrals.Outcome.CHANGED);
        assertThat(referrals.move(jonas, his, Status.PENDING)).isEqualTo(Referrals.Outcome.DONE);
        assertThat(referrals.move(jonas, his, Status.PENDING))
                .as("what he looked at is old by now")
                .isEqualTo(Referrals.Outcome.CHANGED);
        assertThat(referrals.find(amara, id).orElseThrow().status()).isEqualTo(Status.PENDING);
        assertThat(referrals.find(luca, id)).isEmpty();
    }
}
