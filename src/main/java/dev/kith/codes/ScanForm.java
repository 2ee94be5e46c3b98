package dev.kith.codes;

import dev.kith.encounters.MetForm;
import dev.kith.ui.Problems;
import org.jspecify.annotations.Nullable;

/** What the one who scanned adds: a note of their own, and where, if no event tells. */
public record ScanForm(String note, String place) {
    public ScanForm(@Nullable String note, @Nullable String place) {
        this.note = Problems.clean(note);
        this.place = Problems.clean(place);
    }

    Problems check() {
        return Problems.none().atMost("note", note, MetForm.LONGEST_NOTE).atMost("place", place, 200);
    }
}
