package dev.kith.doors;

import dev.kith.accounts.Member;
import dev.kith.introductions.ListPart;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the list of introductions: those that I wished for, and those that wait for me as the connector. */
@Component
class WishesPart implements ListPart {
    private final Wishes wishes;
    private final Parts parts;

    WishesPart(Wishes wishes, Parts parts) {
        this.wishes = wishes;
        this.parts = parts;
    }

    @Override
    public Part on(Member viewer) {
        List<Wish> all = wishes.of(viewer);
        return all.isEmpty() ? Part.NOTHING : parts.of("doors/wishes-part", "wishes", all);
    }
}
