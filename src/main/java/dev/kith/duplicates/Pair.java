package dev.kith.duplicates;

import dev.kith.people.PersonId;
import java.util.List;

/** Two entries that may be one human being. @param reasons what they have in common, the surest first */
public record Pair(Side one, Side other, List<String> reasons) {
    /** @param about title, company and place, as far as known */
    public record Side(PersonId id, String name, String about) {}
}
