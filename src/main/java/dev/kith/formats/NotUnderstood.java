package dev.kith.formats;

import dev.kith.uploads.Message;
import dev.kith.uploads.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * One place in a file that was left out or only partly taken, for the report.
 *
 * @param file name of the file or zip entry
 * @param line first line of the row, card or record, counted from 1
 * @param what the words found there, shortened
 */
public record NotUnderstood(String file, long line, String what, Message why) {

    private static final int LONGEST = 120;

    public NotUnderstood {
        what = what.replace("\0", "").strip();
        if (what.length() > LONGEST) {
            what = what.substring(0, what.offsetByCodePoints(0, what.codePointCount(0, LONGEST - 1))) + "…";
        }
    }

    static NotUnderstood at(Part part, long line, String what, String key, Object... args) {
        return new NotUnderstood(part.name(), line, what, Message.of(key, args));
    }

    /** The places of one import, up to a number that someone may still read; the others are only counted. */
    static final class Report {
        private static final int MOST = 5_000;
        private final List<NotUnderstood> places = new ArrayList<>();
        private int more;

        void add(NotUnderstood place) {
            if (places.size() < MOST) {
                places.add(place);
            } else {
                more++;
            }
        }

        List<NotUnderstood> places() {
            return List.copyOf(places);
        }

        List<Message> rest() {
            return more == 0 ? List.of() : List.of(Message.of("formats.more-not-understood", more));
        }
    }
}
