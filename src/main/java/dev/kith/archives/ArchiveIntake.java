package dev.kith.archives;

import dev.kith.accounts.Member;
import dev.kith.agenda.PastEvents;
import dev.kith.agenda.PastEvents.Past;
import dev.kith.archives.ArchiveRows.Came;
import dev.kith.events.EventId;
import dev.kith.formats.FoundArchive;
import dev.kith.formats.FoundEvent;
import dev.kith.formats.FoundEvent.GroupNamed;
import dev.kith.formats.FoundGroup;
import dev.kith.formats.Recognised;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.imports.BatchId;
import dev.kith.imports.Intake;
import dev.kith.imports.Kind;
import dev.kith.imports.Preview;
import dev.kith.imports.Preview.Row;
import dev.kith.imports.Preview.State;
import dev.kith.imports.Progress;
import dev.kith.imports.Report;
import dev.kith.kernel.Decision;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An archive of Meetup, into groups and events; the host who brings it organizes the groups. */
@Component
class ArchiveIntake implements Intake {
    private static final int SLICE = 500;

    private final Groups groups;
    private final PastEvents events;
    private final FromMeetup meetup;
    private final ArchiveRows rows;
    private final Clock clock;

    ArchiveIntake(Groups groups, PastEvents events, FromMeetup meetup, ArchiveRows rows, Clock clock) {
        this.groups = groups;
        this.events = events;
        this.meetup = meetup;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.ARCHIVE;
    }

    @Override
    public Preview preview(Member owner, Recognised recognised) {
        FoundArchive found = ((Recognised.Archive) recognised).found();
        Map<String, GroupId> known = known(found);
        Set<String> here = knownEvents(known.values());
        List<GroupNamed> unlisted = unlisted(found);
        long groupsHere =
                found.groups().stream().filter(group -> isKnown(known, group)).count()
                        + unlisted.stream()
                                .filter(named -> known.containsKey(FromMeetup.key(named.urlname())))
                                .count();
        long eventsHere = found.events().stream()
                .filter(event -> here.contains(event.id()))
                .count();
        int all = found.groups().size() + unlisted.size();
        return new Preview(
                Report.counts(
                        "groups-added",
                        all - (int) groupsHere,
                        "events-added",
                        found.events().size() - (int) eventsHere,
                        "groups-unchanged",
                        (int) groupsHere,
                        "events-unchanged",
                        (int) eventsHere),
                fields(found, unlisted),
                first(found, known),
                remarks(found));
    }

    private static boolean isKnown(Map<String, GroupId> known, FoundGroup group) {
        return known.containsKey(FromMeetup.key(group)) || known.containsKey(FromMeetup.key(group.urlname()));
    }

    private Map<String, GroupId> known(FoundArchive found) {
        Stream<String> ids = found.groups().stream().map(FromMeetup::key);
        Stream<String> names = Stream.concat(
                found.groups().stream().map(FoundGroup::urlname),
                found.events().stream().map(event -> event.group().urlname()));
        return groups.imported(
                FromMeetup.SOURCE,
                Stream.concat(ids, names.map(FromMeetup::key)).collect(Collectors.toSet()));
    }

    private Set<String> knownEvents(Collection<GroupId> among) {
        return events.known(FromMeetup.SOURCE, new HashSet<>(among)).keySet();
    }

    /** Each address once, whatever names its events give it. */
    private static List<GroupNamed> unlisted(FoundArchive found) {
        var byAddress = new LinkedHashMap<String, GroupNamed>();
        found.unlisted().forEach(named -> byAddress.putIfAbsent(named.urlname(), named));
        return List.copyOf(byAddress.values());
    }

    private static Map<String, Integer> fields(FoundArchive found, List<GroupNamed> unlisted) {
        var fields = new LinkedHashMap<String, Integer>();
        Preview.count(fields, "groups", found.groups(), group -> true);
        Preview.count(fields, "unlisted", unlisted, group -> true);
        Preview.count(fields, "members", found.groups(), group -> group.life().members() > 0);
        Preview.count(fields, "events", found.events(), event -> true);
        Preview.count(
                fields,
                "description",
                found.events(),
                event -> !event.words().description().isEmpty());
        Preview.count(fields, "venue", found.events(), event -> !event.venues().isEmpty());
        Preview.count(fields, "rsvps", found.events(), event -> event.rsvps().yes() > 0);
        Preview.count(
                fields, "cancelled", found.events(), event -> event.words().status() == FoundEvent.Status.CANCELLED);
        return fields;
    }

    private static List<Row> first(FoundArchive found, Map<String, GroupId> known) {
        Stream<Row> listed = found.groups().stream()
                .map(group -> new Row(
                        group.name(), group.where().city(), isKnown(known, group) ? State.UNCHANGED : State.NEW));
        Stream<Row> events = found.events().stream()
                .map(event -> new Row(event.words().title(), event.group().name(), State.NEW));
        return (found.groups().isEmpty() ? events : listed).limit(Preview.ROWS).toList();
    }

    private static Report.Remarks remarks(FoundArchive found) {
        return new Report.Remarks(found.notes(), found.notUnderstood(), List.of());
    }

    @Override
    public Report take(Member owner, BatchId batch, Recognised recognised, Progress progress) {
        FoundArchive found = ((Recognised.Archive) recognised).found();
        List<GroupNamed> unlisted = unlisted(found);
        int all = found.groups().size() + unlisted.size();
        int total = all + found.events().size();
        progress.at(0, total);
        var known = new HashMap<>(known(found));
        Set<String> here = knownEvents(known.values());
        var founded = new ArrayList<GroupId>();
        found.groups().forEach(group -> group(owner, group, known).ifPresent(founded::add));
        Map<String, ZoneId> zones = zones(found);
        for (GroupNamed named : unlisted) {
            ZoneId zone = zones.getOrDefault(named.urlname(), owner.zone());
            unlisted(owner, named, zone, known).ifPresent(founded::add);
        }
        rows.keepGroups(owner.id(), batch, founded);
        progress.at(all, total);
        List<Past> fresh = found.events().stream()
                .filter(event -> !here.contains(Intake.clean(event.id())))
                .map(event -> FromMeetup.event(groupOf(event, known), event))
                .toList();
        for (int from = 0; from < fresh.size(); from += SLICE) {
            List<EventId> ids = events.record(fresh.subList(from, Math.min(fresh.size(), from + SLICE)));
            rows.keepEvents(owner.id(), batch, ids);
            progress.at(all + from + ids.size(), total);
        }
        return new Report(
                clock.instant(),
                Report.counts(
                        "groups-added",
                        founded.size(),
                        "events-added",
                        fresh.size(),
                        "groups-unchanged",
                        all - founded.size(),
                        "events-unchanged",
                        found.events().size() - fresh.size()),
                remarks(found));
    }

    /** The group's id where it is new here. Known by its id or, after its events, by its address only. */
    private Optional<GroupId> group(Member owner, FoundGroup found, Map<String, GroupId> known) {
        String key = FromMeetup.key(found);
        String address = FromMeetup.key(found.urlname());
        GroupId before = known.getOrDefault(key, known.get(address));
        GroupId id = before != null
                ? before
                : groups.record(owner, meetup.group(found, owner.zone()), FromMeetup.origin(found));
        for (String name : List.of(key, address)) {
            if (known.putIfAbsent(name, id) == null) {
                groups.alsoKnown(owner, id, FromMeetup.SOURCE, name);
            }
        }
        return before == null ? Optional.of(id) : Optional.empty();
    }

    private Optional<GroupId> unlisted(Member owner, GroupNamed named, ZoneId zone, Map<String, GroupId> known) {
        String address = FromMeetup.key(named.urlname());
        if (known.containsKey(address)) {
            return Optional.empty();
        }
        GroupId id = groups.record(owner, FromMeetup.unlisted(named, zone), FromMeetup.origin(named));
        known.put(address, id);
        return Optional.of(id);
    }

    private static GroupId groupOf(FoundEvent event, Map<String, GroupId> known) {
        GroupId group = known.get(FromMeetup.key(event.group().urlname()));
        if (group == null) {
            throw new IllegalStateException("no group for " + event.group().urlname());
        }
        return group;
    }

    private static Map<String, ZoneId> zones(FoundArchive found) {
        var zones = new HashMap<String, ZoneId>();
        found.events()
                .forEach(
                        event -> zones.put(event.group().urlname(), event.when().zone()));
        return zones;
    }

    @Override
    public Report undo(Member owner, BatchId batch, Progress progress) {
        List<EventId> came = rows.events(owner.id(), batch);
        List<Came> with = rows.groups(owner.id(), batch);
        progress.at(0, came.size() + with.size());
        List<String> keptEvents = events.discard(came);
        progress.at(came.size(), came.size() + with.size());
        Set<GroupId> inUse = events.withEvents(with.stream().map(Came::id).toList());
        var keptGroups = new ArrayList<String>();
        for (Came group : with) {
            if (inUse.contains(group.id()) || groups.discard(owner, group.id()) instanceof Decision.No) {
                keptGroups.add(group.name());
            }
        }
        return new Report(
                clock.instant(),
                Report.counts(
                        "groups-removed",
                        with.size() - keptGroups.size(),
                        "events-removed",
                        came.size() - keptEvents.size(),
                        "groups-kept",
                        keptGroups.size(),
                        "events-kept",
                        keptEvents.size()),
                Report.Remarks.kept(
                        Stream.concat(keptGroups.stream(), keptEvents.stream()).toList()));
    }
}
