package dev.kith.people;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.PersonForm;
import dev.kith.platform.Picture;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One person of my list: look, add, edit, take out and bring back, photo. */
@Controller
class PersonPage {
    private final People people;
    private final PersonView view;

    PersonPage(People people, PersonView view) {
        this.people = people;
        this.view = view;
    }

    @GetMapping("/people/{id}")
    String person(Member viewer, @PathVariable PersonId id, @RequestParam(defaultValue = "1") int page, Model model) {
        return view.show(model, viewer, id, Math.clamp(page, 1, 10_000));
    }

    @GetMapping("/people/new")
    String form(Member viewer, @RequestParam(defaultValue = "") String name, Model model) {
        return form(model, null, PersonForm.of(Card.named(name.strip())), Problems.none());
    }

    @PostMapping("/people")
    String add(
            Member viewer,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        PersonForm form = PersonForm.sent(sent);
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return form(model, null, form, problems);
        }
        PersonId id = people.add(viewer.id(), form.card(), null);
        flashes.doneWithUndo("/people/" + id + "/deletion", "people.added", form.value("name"));
        return "redirect:/people/" + id;
    }

    @GetMapping("/people/{id}/edit")
    String edit(Member viewer, @PathVariable PersonId id, Model model) {
        Person person = view.person(viewer, id);
        return form(model, person, PersonForm.of(person.card()), Problems.none());
    }

    @PostMapping("/people/{id}")
    String change(
            Member viewer,
            @PathVariable PersonId id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person person = view.person(viewer, id);
        PersonForm form = PersonForm.sent(sent);
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return form(model, person, form, problems);
        }
        people.change(viewer.id(), id, card -> form.card());
        flashes.done("people.changed", form.value("name"));
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/deletion")
    String forget(Member viewer, @PathVariable PersonId id, Flashes flashes) {
        Person person = view.person(viewer, id);
        people.forget(viewer.id(), id);
        flashes.doneWithUndo("/people/" + id + "/restoration", "people.forgotten", person.name());
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/restoration")
    String restore(Member viewer, @PathVariable PersonId id, Flashes flashes) {
        people.restore(viewer.id(), id);
        flashes.done("people.restored", view.person(viewer, id).name());
        return "redirect:/people/" + id;
    }

    @GetMapping("/people/{id}/photo")
    ResponseEntity<byte[]> photo(Member viewer, @PathVariable PersonId id) {
        byte[] jpeg = people.photo(viewer, id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(jpeg);
    }

    @PostMapping("/people/{id}/photo")
    String addPhoto(
            Member viewer,
            @PathVariable PersonId id,
            @RequestParam("photo") @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            Flashes flashes)
            throws IOException {
        Person person = view.person(viewer, id);
        Optional<byte[]> jpeg = file == null ? Optional.empty() : Picture.square(file.getBytes());
        if (jpeg.isEmpty()) {
            response.setStatus(422);
            return form(
                    model, person, PersonForm.of(person.card()), Problems.none().add("photo", "people.photo.wrong"));
        }
        people.setPhoto(viewer.id(), id, jpeg.get());
        flashes.done("people.photo.added");
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/photo/deletion")
    String removePhoto(Member viewer, @PathVariable PersonId id, Flashes flashes) {
        view.person(viewer, id);
        people.removePhoto(viewer.id(), id);
        flashes.done("people.photo.removed");
        return "redirect:/people/" + id + "/edit";
    }

    private static String form(Model model, @Nullable Person person, PersonForm form, Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "people/person-form";
    }
}
