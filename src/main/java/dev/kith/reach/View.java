package dev.kith.reach;

import dev.kith.graph.Strength;
import dev.kith.graph.TieGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ties as they were after a change of {@code reach_change}.
 *
 * @param change that change's number, which is in it as all before are
 * @param mark which life of the database the number belongs to
 */
record View(TieGraph graph, Members members, long change, UUID mark) {

    /** {@value Members#NOBODY} for someone whom this graph does not have. */
    int member(UUID account) {
        int number = members.find(account);
        return number < graph.size() ? number : Members.NOBODY;
    }

    /** One end of a tie as it is now: 0 where it is not, or leads to someone who does not want to be found. */
    record End(UUID from, UUID to, int strength) {}

    /** What came after a change, or a part of it. */
    record News(long change, UUID mark, List<End> ends) {}

    /** Called by one at a time. */
    View with(News news) {
        List<TieGraph.Change> changes = new ArrayList<>();
        for (End end : news.ends) {
            // a tie that is gone, of someone who was never here, is no news
            if (end.strength > 0 || (member(end.from) >= 0 && member(end.to) >= 0)) {
                changes.add(new TieGraph.Change(
                        members.number(end.from), members.number(end.to), Strength.of(end.strength)));
            }
        }
        return new View(graph.with(changes), members, news.change, news.mark);
    }
}
