package dev.kith.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupFormTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void topics_stand_between_commas_and_each_counts_once() {
        var form = new GroupForm("Hikers", "Hiking, café ; HIKING,, Cafe\n Dogs ", "", "We walk.", "open", "");

        assertThat(form.group(Optional.empty(), LISBON).topics()).containsExactly("Hiking", "café", "Dogs");
        assertThat(form.check(true).any()).isFalse();
    }

    @Test
    void questions_stand_one_a_line() {
        var form = new GroupForm("Hikers", "", "", "We walk.", "questions", "How far?\r\n\r\n  With a dog? ");

        assertThat(form.group(Optional.empty(), LISBON).questions()).containsExactly("How far?", "With a dog?");
    }

    @Test
    void what_is_missing_or_too_much_is_told_field_by_field() {
        var form = new GroupForm(null, "x".repeat(41), "Atlantis", "", "anyone", "a\nb\nc\nd\ne\nf");

        assertThat(form.check(false).fields())
                .containsExactly("name", "topics", "place", "summary", "joining", "questions");
    }

    @Test
    void too_many_topics_are_too_many() {
        var form = new GroupForm("Hikers", "a,b,c,d,e,f,g,h,i,j,k,l,m", "", "We walk.", "open", "q".repeat(201));

        assertThat(form.check(true).fields()).containsExactly("topics", "questions");
    }

    @Test
    void a_group_without_a_place_keeps_its_founders_zone() {
        var form = new GroupForm("Hikers", "", "", "We walk.", "open", "");

        assertThat(form.group(Optional.empty(), LISBON).place()).isEqualTo(new Group.Place("", null, null, LISBON));
    }

    @Test
    void a_role_and_its_key_are_the_same() {
        for (Role role : Role.values()) {
            assertThat(Role.of(role.key())).isEqualTo(role);
        }
        assertThat(List.of(Role.CO_ORGANIZER.key(), Role.HOST.key())).containsExactly("co-organizer", "host");
    }

    @Test
    void who_is_at_the_door_may_check_in_and_nothing_more() {
        assertThat(Role.HOST.mayCheckIn()).isTrue();
        assertThat(Role.HOST.mayOrganize()).isFalse();
        assertThat(Role.CO_ORGANIZER.mayOrganize()).isTrue();
        assertThat(Role.CO_ORGANIZER.mayGiveRoles()).isFalse();
        assertThat(Role.MEMBER.mayCheckIn()).isFalse();
    }
}
