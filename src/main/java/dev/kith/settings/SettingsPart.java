package dev.kith.settings;

import dev.kith.accounts.Member;
import dev.kith.ui.Parts.Part;

/** What a higher folder adds to the settings page, such as its notices. */
public interface SettingsPart {
    Part of(Member member);
}
