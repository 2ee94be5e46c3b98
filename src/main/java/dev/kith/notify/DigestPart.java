package dev.kith.notify;

import dev.kith.accounts.Member;
import dev.kith.settings.SettingsPart;
import dev.kith.ui.Parts;
import org.springframework.stereotype.Component;

/** The way from the settings to the morning mail. */
@Component
class DigestPart implements SettingsPart {
    private final Parts parts;

    DigestPart(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Parts.Part of(Member member) {
        return parts.of("notify/settings-part");
    }
}
