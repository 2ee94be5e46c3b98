package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Sessions;
import dev.kith.platform.Picture;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** A member's page as others see it, and where its owner writes it. */
@Controller
class ProfilePage {
    private static final int LONGEST_INTRODUCTION = 2000;
    private final Profiles profiles;
    private final Blocks blocks;
    private final Sessions sessions;
    private final ObjectProvider<ProfilePart> parts;

    ProfilePage(Profiles profiles, Blocks blocks, Sessions sessions, ObjectProvider<ProfilePart> parts) {
        this.profiles = profiles;
        this.blocks = blocks;
        this.sessions = sessions;
        this.parts = parts;
    }

    /** What is typed into a profile; interests between commas, links one a line. */
    record ProfileForm(
            String name,
            String headline,
            String place,
            String introduction,
            String interests,
            String offers,
            String looksFor,
            String links,
            String discoverable) {
        ProfileForm(
                @Nullable String name,
                @Nullable String headline,
                @Nullable String place,
                @Nullable String introduction,
                @Nullable String interests,
                @Nullable String offers,
                @Nullable String looksFor,
                @Nullable String links,
                @Nullable String discoverable) {
            this.name = Problems.clean(name);
            this.headline = Problems.clean(headline);
            this.place = Problems.clean(place);
            this.introduction = Problems.clean(introduction);
            this.interests = Problems.clean(interests);
            this.offers = Problems.clean(offers);
            this.looksFor = Problems.clean(looksFor);
            this.links = Problems.clean(links);
            this.discoverable = Problems.clean(discoverable);
        }

        static ProfileForm of(Profile profile) {
            return new ProfileForm(
                    profile.name(),
                    profile.headline(),
                    profile.place(),
                    profile.introduction(),
                    String.join(", ", profile.interests()),
                    profile.offers(),
                    profile.looksFor(),
                    profile.links().stream().map(Profile.Link::url).collect(Collectors.joining("\n")),
                    profile.discoverable() ? "true" : "");
        }

        Problems check() {
            List<String> words = Profile.interests(interests);
            List<String> lines = Profile.lines(links);
            Optional<String> wrong = lines.stream()
                    .filter(line -> Profile.Link.of(line).isEmpty())
                    .findFirst();
            return Problems.none()
                    .required("name", name, 80)
                    .atMost("headline", headline, 120)
                    .atMost("place", place, 200)
                    .atMost("introduction", introduction, LONGEST_INTRODUCTION)
                    .addIf(
                            words.size() > Profile.MOST_INTERESTS,
                            "interests",
                            "profiles.interests.many",
                            Profile.MOST_INTERESTS,
                            words.size())
                    .addIf(words.stream().anyMatch(w -> w.length() > 60), "interests", "profiles.interests.long")
                    .atMost("offers", offers, 1000)
                    .atMost("looksFor", looksFor, 1000)
                    .addIf(lines.size() > Profile.MOST_LINKS, "links", "profiles.links.many", Profile.MOST_LINKS)
                    .addIf(wrong.isPresent(), "links", "profiles.links.wrong", wrong.orElse(""));
        }

        Profile told(Profile before) {
            return new Profile(
                    before.id(),
                    name,
                    before.photo(),
                    headline,
                    introduction,
                    place,
                    Profile.interests(interests),
                    offers,
                    looksFor,
                    Profile.lines(links).stream()
                            .flatMap(line -> Profile.Link.of(line).stream())
                            .distinct()
                            .toList(),
                    discoverable.equals("true"));
        }
    }

    @GetMapping("/members/{id}")
    String member(Member viewer, @PathVariable AccountId id, Model model) {
        model.addAttribute("profile", profiles.seenBy(viewer, id).orElseThrow(NotFound::new));
        model.addAttribute("own", viewer.is(id));
        model.addAttribute("blocked", blocks.has(viewer, id));
        model.addAttribute(
                "parts", parts.orderedStream().map(part -> part.on(viewer, id)).toList());
        return "profiles/member";
    }

    @GetMapping("/members/{id}/photo")
    @Nullable
    ResponseEntity<byte[]> photo(Member viewer, @PathVariable AccountId id, WebRequest request) {
        var photo = profiles.photoSeenBy(viewer, id).orElseThrow(NotFound::new);
        String version = "\"" + photo.addedAt().toEpochMilli() + "\"";
        if (request.checkNotModified(version)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(version)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo.jpeg());
    }

    @GetMapping("/me")
    String mine(Member viewer, Model model) {
        return mine(viewer, ProfileForm.of(profiles.mine(viewer)), Problems.none(), model);
    }

    @PostMapping("/me")
    String tell(Member viewer, ProfileForm form, HttpServletResponse response, Model model, Flashes flashes) {
        Problems problems = form.check();
        if (problems.any()) {
            response.setStatus(422);
            return mine(viewer, form, problems, model);
        }
        profiles.tell(viewer, form.told(profiles.mine(viewer)));
        sessions.forget(viewer.id());
        flashes.done("settings.saved");
        return "redirect:/members/" + viewer.id();
    }

    @PostMapping("/me/photo")
    String addPhoto(
            Member viewer,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletResponse response,
            Model model,
            Flashes flashes)
            throws IOException {
        Optional<byte[]> jpeg = photo == null ? Optional.empty() : Picture.square(photo.getBytes());
        if (jpeg.isEmpty()) {
            response.setStatus(422);
            var problems = Problems.none().add("photo", "profiles.photo.wrong", Picture.MOST_BYTES >> 20);
            return mine(viewer, ProfileForm.of(profiles.mine(viewer)), problems, model);
        }
        profiles.addPhoto(viewer, jpeg.get());
        sessions.forget(viewer.id());
        flashes.done("profiles.photo.added");
        return "redirect:/me";
    }

    @PostMapping("/me/photo/deletion")
    String removePhoto(Member viewer, Flashes flashes) {
        profiles.removePhoto(viewer);
        sessions.forget(viewer.id());
        flashes.done("profiles.photo.removed");
        return "redirect:/me";
    }

    @GetMapping("/me/privacy")
    String privacy(Member viewer, Model model) {
        Map<String, String> chosen = profiles.choices(viewer).entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().key(), e -> e.getValue().key()));
        return privacy(viewer, chosen, Problems.none(), model);
    }

    @PostMapping("/me/privacy")
    String choose(
            Member viewer,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        Problems problems = Problems.none();
        Map<Profile.Field, Profile.Audience> choices = new EnumMap<>(Profile.Field.class);
        for (Profile.Field field : Profile.Field.values()) {
            Profile.Audience.of(form.getOrDefault(field.key(), ""))
                    .ifPresentOrElse(
                            audience -> choices.put(field, audience),
                            () -> problems.add(field.key(), "profiles.privacy.unknown"));
        }
        if (problems.any()) {
            response.setStatus(422);
            return privacy(viewer, form, problems, model);
        }
        profiles.choose(viewer, choices);
        flashes.done("settings.saved");
        return "redirect:/me/privacy";
    }

    @GetMapping("/me/introduction")
    String introduction(Member viewer, Model model) {
        return introduction(profiles.mine(viewer).spoken(), Problems.none(), model);
    }

    @PostMapping("/me/introduction")
    String introduce(
            Member viewer,
            @RequestParam(defaultValue = "") String introduction,
            HttpServletResponse response,
            Model model,
            Flashes flashes) {
        String text = introduction.strip();
        Problems problems = Problems.none().required("introduction", text, LONGEST_INTRODUCTION);
        if (problems.any()) {
            response.setStatus(422);
            return introduction(new Profile.Introduction(text), problems, model);
        }
        profiles.introduce(viewer, text);
        flashes.done("settings.saved");
        return "redirect:/me/introduction";
    }

    private String mine(Member viewer, ProfileForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("me", viewer.id());
        model.addAttribute("photo", viewer.photo());
        return "profiles/me";
    }

    private String privacy(Member viewer, Map<String, String> chosen, Problems problems, Model model) {
        model.addAttribute("blocked", blocks.by(viewer));
        model.addAttribute("chosen", chosen);
        model.addAttribute("problems", problems);
        return "profiles/privacy";
    }

    private static String introduction(Profile.Introduction spoken, Problems problems, Model model) {
        model.addAttribute("spoken", spoken);
        model.addAttribute("problems", problems);
        return "profiles/introduction";
    }
}
