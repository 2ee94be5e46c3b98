package dev.kith.settings;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.accounts.Sessions;
import dev.kith.kernel.Decision;
import dev.kith.ui.Flashes;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking along what is mine, and ending my account. */
@Controller
class LeavingPage {
    private final Accounts accounts;
    private final Sessions sessions;
    private final ObjectProvider<Accounts.Keepsake> keepsakes;

    LeavingPage(Accounts accounts, Sessions sessions, ObjectProvider<Accounts.Keepsake> keepsakes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keepsakes = keepsakes;
    }

    @GetMapping("/settings/leaving")
    String leaving(Member viewer, Model model) {
        return page(model, Problems.none());
    }

    /** Everything that folders say is this member's, as JSON. */
    @GetMapping("/settings/download")
    ResponseEntity<Map<String, Object>> download(Member viewer) {
        Map<String, Object> all = new LinkedHashMap<>();
        keepsakes.orderedStream().forEach(keepsake -> all.put(keepsake.name(), keepsake.of(viewer)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kith.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(all);
    }

    @PostMapping("/settings/leaving")
    String leave(
            Member viewer,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        var problems = Problems.none()
                .addIf(!accounts.isPassword(viewer, password), "password", "settings.password.not-yours");
        if (!problems.any() && accounts.erase(viewer) instanceof Decision.No no) {
            problems.add("password", no.key());
        }
        if (problems.any()) {
            response.setStatus(422);
            return page(model, problems);
        }
        sessions.close(request, response);
        sessions.forget(viewer.id());
        flashes.done("settings.leaving.done");
        return "redirect:/sign-in";
    }

    private static String page(Model model, Problems problems) {
        model.addAttribute("problems", problems);
        return "settings/leaving";
    }
}
