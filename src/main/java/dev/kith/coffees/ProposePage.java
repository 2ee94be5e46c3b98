package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A coffee with someone of my list, or with a member who may be asked: three times and a reason stand there already. */
@Controller
class ProposePage {
    private final Coffees coffees;
    private final People people;
    private final Profiles profiles;
    private final MessageSource messages;
    private final Clock clock;

    ProposePage(Coffees coffees, People people, Profiles profiles, MessageSource messages, Clock clock) {
        this.coffees = coffees;
        this.people = people;
        this.profiles = profiles;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * To whom.
     *
     * @param path of their page
     * @param reach whether Kith can bring it to them
     * @param listed whether they are on my list
     */
    public record Whom(String path, String name, @Nullable String photo, boolean reach, boolean listed) {
        public String firstName() {
            return name.split("\\s+", 2)[0];
        }
    }

    @GetMapping("/people/{person}/coffees/new")
    String form(Member viewer, @PathVariable PersonId person, Model model, Locale locale) {
        Person whom = person(viewer, person);
        Optional<String> fellowship =
                Optional.ofNullable(whom.member()).flatMap(member -> coffees.fellowship(viewer, member));
        return suggested(model, viewer, whom(viewer, whom), fellowship, locale);
    }

    @GetMapping("/members/{member}/coffees/new")
    String form(Member viewer, @PathVariable AccountId member, Model model, Locale locale) {
        return suggested(model, viewer, whom(member(viewer, member)), coffees.fellowship(viewer, member), locale);
    }

    private String suggested(Model model, Member viewer, Whom whom, Optional<String> fellowship, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        String why = fellowship
                .map(name -> words("coffees.why.fellow", locale, whom.firstName(), name))
                .filter(line -> line.length() <= CoffeeForm.LONGEST_WHY)
                .orElseGet(() -> words("coffees.why.suggested", locale, whom.firstName()));
        return form(model, whom, CoffeeForm.suggested(today, "", why), Problems.none());
    }

    private String words(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    @PostMapping("/people/{person}/coffees")
    String propose(
            Member viewer,
            @PathVariable PersonId person,
            CoffeeForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Person whom = person(viewer, person);
        CoffeeId id = form.id();
        Problems problems = check(viewer, form);
        if (!problems.any()
                && isDone(coffees.propose(viewer, whom, id, form.offer(viewer.zone()), form.why()), problems)) {
            return proposed(id, whom.name(), flashes);
        }
        response.setStatus(422);
        return form(model, whom(viewer, whom), form, problems);
    }

    @PostMapping("/members/{member}/coffees")
    String propose(
            Member viewer,
            @PathVariable AccountId member,
            CoffeeForm form,
            Model model,
            HttpServletResponse response,
            Flashes flashes) {
        Profile whom = member(viewer, member);
        CoffeeId id = form.id();
        Problems problems = check(viewer, form);
        if (!problems.any()
                && isDone(coffees.propose(viewer, whom, id, form.offer(viewer.zone()), form.why()), problems)) {
            return proposed(id, whom.name(), flashes);
        }
        response.setStatus(422);
        return form(model, whom(whom), form, problems);
    }

    private Problems check(Member viewer, CoffeeForm form) {
        return form.check(clock.instant(), viewer.zone()).required("why", form.why(), CoffeeForm.LONGEST_WHY);
    }

    private static boolean isDone(Coffees.Outcome outcome, Problems problems) {
        switch (outcome) {
            case DONE -> {}
            case NO_ADDRESS -> problems.add("why", "coffees.problem.no-address");
            case TOO_MANY -> problems.add("why", "coffees.problem.too-many");
            case CHANGED -> throw new NotFound();
        }
        return !problems.any();
    }

    private static String proposed(CoffeeId id, String name, Flashes flashes) {
        flashes.done("coffees.proposed", name);
        return "redirect:/coffees/" + id;
    }

    private Person person(Member viewer, PersonId id) {
        return people.find(viewer, id).orElseThrow(NotFound::new);
    }

    private Profile member(Member viewer, AccountId id) {
        return profiles.seenBy(viewer, id)
                .filter(profile -> !viewer.is(id) && coffees.mayAsk(viewer, id))
                .orElseThrow(NotFound::new);
    }

    private Whom whom(Member viewer, Person person) {
        return new Whom("/people/" + person.id(), person.name(), person.photo(), coffees.reaches(viewer, person), true);
    }

    private static Whom whom(Profile member) {
        return new Whom("/members/" + member.id(), member.name(), member.photoUrl(), true, false);
    }

    private static String form(Model model, Whom whom, CoffeeForm form, Problems problems) {
        model.addAttribute("whom", whom);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "coffees/propose";
    }
}
