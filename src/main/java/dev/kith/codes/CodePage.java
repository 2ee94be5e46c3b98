package dev.kith.codes;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Fellow;
import dev.kith.encounters.Fellows;
import dev.kith.encounters.Occasion;
import dev.kith.encounters.Whereabouts;
import dev.kith.platform.Settings;
import dev.kith.ui.Flashes;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My code, and what opens when someone scans or types it. */
@Controller
class CodePage {
    private final Codes codes;
    private final Encounters encounters;
    private final Whereabouts whereabouts;
    private final Fellows fellows;
    private final Settings settings;

    CodePage(Codes codes, Encounters encounters, Whereabouts whereabouts, Fellows fellows, Settings settings) {
        this.codes = codes;
        this.encounters = encounters;
        this.whereabouts = whereabouts;
        this.fellows = fellows;
        this.settings = settings;
    }

    @GetMapping("/me/code")
    String code(Member viewer, Model model) {
        String letters = codes.of(viewer);
        model.addAttribute("letters", letters);
        model.addAttribute("link", settings.baseUrl() + "/met/" + letters);
        return waiting(model, viewer, "codes/code");
    }

    @PostMapping("/me/code")
    String renew(Member viewer, Flashes flashes) {
        codes.renew(viewer);
        flashes.done("codes.renewed");
        return "redirect:/me/code";
    }

    /** Asked every few seconds while the code is shown; nothing comes back while nothing is new, so that no note is lost. */
    @GetMapping("/me/code/waiting")
    @Nullable
    String waiting(
            Member viewer, @RequestParam(defaultValue = "") String seen, Model model, HttpServletResponse response) {
        String view = waiting(model, viewer, "codes/waiting");
        if (seen.equals(model.getAttribute("seen"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return view;
    }

    private String waiting(Model model, Member viewer, String view) {
        var waiting = encounters.waitingFor(viewer);
        model.addAttribute("waiting", waiting);
        model.addAttribute("seen", waiting.stream().map(w -> w.id().toString()).collect(Collectors.joining(",")));
        return view;
    }

    /** The letters, typed. */
    @PostMapping("/met/codes")
    String typed(
            Member viewer,
            @RequestParam(defaultValue = "") String letters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean allowed = codes.mayTry(viewer, request.getRemoteAddr());
        Optional<String> known =
                SixLetters.typed(letters).filter(l -> allowed && codes.owner(l).isPresent());
        if (known.isEmpty()) {
            return unknown(model, response, letters, allowed);
        }
        return "redirect:/met/" + known.get();
    }

    @GetMapping("/met/{letters}")
    String scanned(
            Member viewer,
            @PathVariable String letters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean allowed = codes.mayTry(viewer, request.getRemoteAddr());
        Optional<Fellow> fellow =
                codes.owner(letters).filter(owner -> allowed).flatMap(owner -> fellows.seenBy(viewer, owner));
        if (fellow.isEmpty()) {
            return unknown(model, response, letters, allowed);
        }
        Occasion occasion = whereabouts.with(viewer, fellow.get().id());
        return scanned(model, viewer, letters, fellow.get(), new ScanForm("", occasion.words()), Problems.none());
    }

    @PostMapping("/met/{letters}")
    String met(
            Member viewer,
            @PathVariable String letters,
            ScanForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        boolean allowed = codes.mayTry(viewer, request.getRemoteAddr());
        Optional<Fellow> fellow =
                codes.owner(letters).filter(owner -> allowed).flatMap(owner -> fellows.seenBy(viewer, owner));
        if (fellow.isEmpty()) {
            return unknown(model, response, letters, allowed);
        }
        Problems problems = form.check();
        AccountId other = fellow.get().id();
        if (problems.any() || viewer.is(other)) {
            response.setStatus(422);
            return scanned(model, viewer, letters, fellow.get(), form, problems);
        }
        Occasion occasion = whereabouts.with(viewer, other).called(form.place());
        EncounterId id = encounters.met(viewer, other, occasion, form.note());
        boolean tied = encounters.tied(viewer.id(), other);
        flashes.doneWithUndo(
                "/encounters/" + id + "/deletion",
                tied ? "codes.tied" : "encounters.asked",
                fellow.get().name());
        return "redirect:/met";
    }

    private static String scanned(
            Model model, Member viewer, String letters, Fellow fellow, ScanForm form, Problems problems) {
        model.addAttribute("letters", letters);
        model.addAttribute("fellow", fellow);
        model.addAttribute("own", viewer.is(fellow.id()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "codes/scanned";
    }

    private static String unknown(Model model, HttpServletResponse response, String letters, boolean allowed) {
        response.setStatus(allowed ? 422 : 429);
        model.addAttribute("letters", letters.length() > 20 ? "" : letters);
        String why = allowed ? "codes.unknown" : "codes.too-many";
        model.addAttribute("problems", Problems.none().add("letters", why));
        return "codes/unknown";
    }
}
