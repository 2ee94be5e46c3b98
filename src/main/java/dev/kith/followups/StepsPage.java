package dev.kith.followups;

import dev.kith.accounts.Member;
import dev.kith.moments.Moment;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The other ways in which a step ends or moves: one press each, and a way back. What was typed comes along and is kept. */
@Controller
class StepsPage {
    private final FollowUps followUps;
    private final Clock clock;

    StepsPage(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @PostMapping("/followups/{id}/completion")
    String done(
            Member viewer,
            @PathVariable FollowUpId id,
            LetterForm form,
            @RequestParam(defaultValue = "other") String how,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Optional<FollowUp> step = keep(viewer, id, form);
        Problems problems = form.lengths();
        if (step.isPresent() && problems.any()) {
            return FollowUpsPage.again(model, response, step.get(), form, problems, null);
        }
        return after(
                followUps.done(viewer, id, kind(how), form.line()),
                form,
                flashes,
                "/followups/" + id + "/completion/deletion",
                "followups.done");
    }

    private static Moment.Kind kind(String how) {
        return Arrays.stream(Moment.Kind.values())
                .filter(Moment.Kind::touch)
                .filter(kind -> kind != Moment.Kind.MET && kind != Moment.Kind.GIFT)
                .filter(kind -> kind.key().equals(how))
                .findFirst()
                .orElse(Moment.Kind.OTHER);
    }

    @PostMapping("/followups/{id}/completion/deletion")
    String undone(Member viewer, @PathVariable FollowUpId id, Flashes flashes) {
        own(viewer, id);
        followUps.undone(viewer, id);
        flashes.done("followups.back");
        return "redirect:/followups";
    }

    @PostMapping("/followups/{id}/snooze")
    String snooze(
            Member viewer,
            @PathVariable FollowUpId id,
            LetterForm form,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Optional<FollowUp> step = keep(viewer, id, form);
        LocalDate today = Days.today(viewer, clock.instant());
        Optional<LocalDate> wanted = until(until, form.day(), today);
        Problems problems = form.lengths().addIf(wanted.isEmpty(), "day", "followups.problem.day-range");
        if (step.isPresent() && problems.any()) {
            return FollowUpsPage.again(model, response, step.get(), form, problems, null);
        }
        return after(
                wanted.flatMap(day -> followUps.snooze(viewer, id, day)),
                form,
                flashes,
                "/followups/" + id + "/snooze/deletion",
                "followups.snoozed");
    }

    private static Optional<LocalDate> until(String until, String day, LocalDate today) {
        return switch (until) {
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "days" -> Optional.of(today.plusDays(3));
            case "week" -> Optional.of(today.plusWeeks(1));
            default -> PlanForm.day(day).filter(d -> d.isAfter(today) && PlanForm.within(d, today));
        };
    }

    @PostMapping("/followups/{id}/snooze/deletion")
    String wake(Member viewer, @PathVariable FollowUpId id, Flashes flashes) {
        own(viewer, id);
        followUps.wake(viewer, id);
        flashes.done("followups.back");
        return "redirect:/followups";
    }

    @PostMapping("/followups/{id}/release")
    String letGo(
            Member viewer,
            @PathVariable FollowUpId id,
            LetterForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Optional<FollowUp> step = keep(viewer, id, form);
        Problems problems = form.lengths();
        if (step.isPresent() && problems.any()) {
            return FollowUpsPage.again(model, response, step.get(), form, problems, null);
        }
        return after(
                followUps.letGo(viewer, id),
                form,
                flashes,
                "/followups/" + id + "/release/deletion",
                "followups.let-go");
    }

    @PostMapping("/followups/{id}/release/deletion")
    String takeUp(Member viewer, @PathVariable FollowUpId id, Flashes flashes) {
        own(viewer, id);
        followUps.takeUp(viewer, id);
        flashes.done("followups.back");
        return "redirect:/followups";
    }

    /** A step that ended before stays as it ended: pressed twice is pressed once. */
    private static String after(
            Optional<FollowUp> changed, LetterForm form, Flashes flashes, String undo, String message) {
        changed.ifPresentOrElse(
                step -> flashes.doneWithUndo(undo, message, step.name()), () -> flashes.done("followups.ended"));
        return "redirect:" + form.leadsBack(changed.map(FollowUp::person).orElse(null));
    }

    /**
     * Words typed into the letter are kept whichever button was pressed.
     *
     * @return the step as it stands then, nothing where it ended before
     */
    private Optional<FollowUp> keep(Member viewer, FollowUpId id, LetterForm form) {
        own(viewer, id);
        if (form.whole()) {
            followUps.keep(viewer, id, form.draft());
        }
        return followUps.find(viewer, id);
    }

    private void own(Member viewer, FollowUpId id) {
        if (!followUps.isOwn(viewer, id)) {
            throw new NotFound();
        }
    }
}
