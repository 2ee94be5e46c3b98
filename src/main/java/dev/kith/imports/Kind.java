package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.formats.Recognised;
import java.util.Locale;

/** What a file is about, and so through which door it comes. */
public enum Kind {
    /** Someone's contacts, into their own list. */
    PEOPLE("/people/imports"),
    /** Groups and events of a community, brought in by a host. */
    ARCHIVE("/host/imports");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    static Kind of(Recognised recognised) {
        return switch (recognised) {
            case Recognised.People people -> PEOPLE;
            case Recognised.Archive archive -> ARCHIVE;
        };
    }

    static Kind at(String path) {
        return path.startsWith(ARCHIVE.path) ? ARCHIVE : PEOPLE;
    }

    static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Where its pages stand. */
    public String path() {
        return path;
    }

    /** As in the database and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOpenTo(Member member) {
        return this == PEOPLE || member.host();
    }
}
