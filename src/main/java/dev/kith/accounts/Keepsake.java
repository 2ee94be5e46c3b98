package dev.kith.accounts;

/** What a folder keeps of a member and gives them on request: one entry of the download in the settings. */
public interface Keepsake {
    /** The name of the entry, for example "people". */
    String name();

    /** Records, lists and maps, to be written as JSON. */
    Object of(Member member);
}
