package dev.kith.sheet;

import dev.kith.cards.Card;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the table. What is empty stands last in either order. */
public enum Column {
    NAME("p.folded asc", "p.folded desc"),
    COMPANY("p.company = '', lower(p.company) asc", "p.company = '', lower(p.company) desc"),
    TITLE("p.title = '', lower(p.title) asc", "p.title = '', lower(p.title) desc"),
    MET_WHERE("p.met_where = '', lower(p.met_where) asc", "p.met_where = '', lower(p.met_where) desc"),
    LAST_CONTACT("p.last_contact asc nulls last", "p.last_contact desc nulls last"),
    NEXT_STEP(
            "p.next_step = '', p.next_due asc nulls last, lower(p.next_step)",
            "p.next_step = '', p.next_due desc nulls last, lower(p.next_step)"),
    TAGS(
            "cardinality(p.tags) = 0, lower(array_to_string(p.tags, ',')) asc",
            "cardinality(p.tags) = 0, lower(array_to_string(p.tags, ',')) desc");

    private static final List<Column> WRITTEN = List.of(NAME, COMPANY, TITLE, MET_WHERE, TAGS);
    private final String rising;
    private final String falling;

    Column(String rising, String falling) {
        this.rising = rising;
        this.falling = falling;
    }

    /** The name in addresses and messages: "met-where". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Column> of(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }

    String order(boolean falls) {
        return falls ? falling : rising;
    }

    /** True where the owner writes the cell; the others follow from what happened. */
    public boolean written() {
        return WRITTEN.contains(this);
    }

    String value(Card card) {
        return switch (this) {
            case NAME -> card.name();
            case COMPANY -> card.company();
            case TITLE -> card.title();
            case MET_WHERE -> card.metWhere();
            case TAGS -> String.join(", ", card.tags());
            case LAST_CONTACT, NEXT_STEP -> throw new IllegalArgumentException(key() + " is not written by hand");
        };
    }

    Card written(Card card, String value, List<String> tags) {
        return new Card(
                this == NAME ? value : card.name(),
                this == COMPANY ? value : card.company(),
                this == TITLE ? value : card.title(),
                card.place(),
                card.birthday(),
                this == MET_WHERE ? value : card.metWhere(),
                this == TAGS ? tags : card.tags(),
                card.ways(),
                card.known());
    }
}
