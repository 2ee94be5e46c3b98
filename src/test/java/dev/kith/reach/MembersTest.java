package dev.kith.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.graph.TieGraph;
import dev.kith.kernel.Ids;
import dev.kith.reach.View.End;
import dev.kith.reach.View.News;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembersTest {
    @Test
    void each_account_has_a_number_of_its_own_however_many_there_are() {
        var members = new Members(10);
        List<UUID> accounts =
                IntStream.range(0, 20_000).mapToObj(n -> Ids.next()).toList();
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(members.number(accounts.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(members.find(accounts.get(i))).isEqualTo(i);
            assertThat(members.number(accounts.get(i))).isEqualTo(i);
            assertThat(members.id(i)).isEqualTo(accounts.get(i));
        }
        assertThat(members.count()).isEqualTo(accounts.size());
    }

    @Test
    void who_has_no_number_is_nobody_and_gets_none_by_being_looked_for() {
        var members = new Members(0);
        assertThat(members.find(new UUID(0, 0)))
                .as("though all begins with zeros")
                .isEqualTo(Members.NOBODY);
        assertThat(members.number(new UUID(0, 0))).isZero();
        assertThat(members.find(new UUID(0, 1))).isEqualTo(Members.NOBODY);
        assertThat(members.count()).isOne();
    }

    @Test
    void an_older_view_does_not_know_who_came_later() {
        UUID a = Ids.next();
        UUID b = Ids.next();
        UUID c = Ids.next();
        View first = new View(TieGraph.EMPTY, new Members(1), 1, Ids.next())
                .with(news(2, new End(a, b, 100), new End(b, a, 100)));
        View second = first.with(news(3, new End(b, c, 50), new End(c, b, 50)));

        assertThat(first.member(c)).isEqualTo(Members.NOBODY);
        assertThat(second.member(c)).isEqualTo(2);
        assertThat(second.graph().from(second.member(a)).degrees(second.member(c)))
                .containsExactly(2);
        assertThat(first.graph().from(first.member(a)).counts()).containsExactly(1, 0, 0);
        assertThat(second.change()).isEqualTo(3);
    }

    @Test
    void a_tie_that_is_gone_of_someone_who_never_was_here_makes_nobody() {
        View view = new View(TieGraph.EMPTY, new Members(1), 1, Ids.next());
        View later = view.with(news(2, new End(Ids.next(), Ids.next(), 0)));

        assertThat(later.members().count()).isZero();
        assertThat(later.graph()).isSameAs(TieGraph.EMPTY);
        assertThat(later.change()).isEqualTo(2);
    }

    private static News news(long change, End... ends) {
        return new News(change, Ids.next(), new ArrayList<>(List.of(ends)));
    }
}
