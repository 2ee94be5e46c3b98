package dev.kith.introductions;

import dev.kith.accounts.Member;
import dev.kith.giving.Openings;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From someone's page: choose the other one, look over a line to each, send. */
@Controller
class NewPage {
    private final Introductions introductions;
    private final People people;
    private final Openings openings;
    private final MessageSource messages;

    NewPage(Introductions introductions, People people, Openings openings, MessageSource messages) {
        this.introductions = introductions;
        this.people = people;
        this.openings = openings;
        this.messages = messages;
    }

    /** @param to the other one; as long as nobody is chosen, the page offers some */
    @GetMapping("/people/{person}/introductions/new")
    String form(
            Member viewer,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String wish,
            Model model,
            Locale locale) {
        Person one = person(viewer, person);
        if (to.isEmpty()) {
            return choice(model, viewer, one, q.strip(), wish);
        }
        Person other = other(viewer, one, to).orElseThrow(NotFound::new);
        Optional<IntroductionId> before = introductions.between(viewer, one, other);
        if (before.isPresent()) {
            return "redirect:/introductions/" + before.get();
        }
        var form = new AskForm(
                IntroductionId.next().toString(),
                to,
                wish,
                suggested(viewer, other, locale),
                suggested(viewer, one, locale));
        return form(model, viewer, one, other, form, Problems.none());
    }

    @PostMapping("/people/{person}/introductions")
    String introduce(
            Member viewer,
            @PathVariable PersonId person,
            AskForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person one = person(viewer, person);
        Person other = other(viewer, one, form.to()).orElse(null);
        if (other == null) {
            response.setStatus(422);
            return choice(model, viewer, one, "", form.wish());
        }
        Problems problems = form.check();
        if (!problems.any()) {
            IntroductionId id = form.id();
            switch (introduce(viewer, id, one, other, form)) {
                case DONE -> {
                    flashes.done("introductions.asked", one.firstName(), other.firstName());
                    return "redirect:/introductions/" + id;
                }
                case BEFORE -> problems.add("one", "introductions.problem.before");
                case SAME_PERSON -> problems.add("one", "introductions.problem.same");
                case NO_ADDRESS -> problems.add("one", "introductions.problem.no-address");
                case TOO_MANY -> problems.add("one", "introductions.problem.too-many");
            }
        }
        response.setStatus(422);
        return form(model, viewer, one, other, form, problems);
    }

    private Introductions.Outcome introduce(Member viewer, IntroductionId id, Person one, Person other, AskForm form) {
        var toOne = new Introductions.Line(one, form.one());
        return introductions.introduce(viewer, id, toOne, new Introductions.Line(other, form.other()), form.wish());
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }

    private Optional<Person> other(Member viewer, Person one, String to) {
        try {
            return people.find(viewer, new PersonId(UUID.fromString(to)))
                    .filter(other -> !other.id().equals(one.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** About them, from what one would say of them to anybody: what they do, and where; nothing of whom one keeps to oneself. */
    private String suggested(Member viewer, Person about, Locale locale) {
        String job = Stream.of(about.card().title(), about.card().company())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return job.isEmpty() || openings.isKeptToMyself(viewer, about.id())
                ? messages.getMessage("introductions.suggested", null, locale)
                : messages.getMessage("introductions.suggested-job", new Object[] {job}, locale);
    }

    private String choice(Model model, Member viewer, Person one, String q, String wish) {
        model.addAttribute("person", one);
        model.addAttribute("q", q);
        model.addAttribute("wish", wish);
        model.addAttribute("candidates", introductions.candidates(viewer, one, q));
        return "introductions/choice";
    }

    private String form(Model model, Member viewer, Person one, Person other, AskForm form, Problems problems) {
        Person unreached = Stream.of(one, other)
                .filter(person -> !introductions.reaches(viewer, person))
                .findFirst()
                .orElse(null);
        model.addAttribute("person", one);
        model.addAttribute("other", other);
        model.addAttribute("unreached", unreached);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "introductions/new";
    }
}
