package dev.kith.formats;

import dev.kith.formats.FoundEvent.GroupNamed;
import dev.kith.uploads.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Everything an archive of groups and events held. */
public record FoundArchive(
        List<FoundGroup> groups, List<FoundEvent> events, List<NotUnderstood> notUnderstood, List<Message> notes) {

    /** Groups that events name and the archive does not list, each once. */
    public List<GroupNamed> unlisted() {
        var listed = groups.stream().map(FoundGroup::urlname).collect(Collectors.toSet());
        return events.stream()
                .map(FoundEvent::group)
                .filter(group -> !listed.contains(group.urlname()))
                .distinct()
                .toList();
    }
}
