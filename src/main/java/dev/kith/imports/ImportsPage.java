package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.kernel.Decision;
import dev.kith.ui.Flashes;
import dev.kith.ui.NotFound;
import dev.kith.ui.Problems;
import dev.kith.uploads.Message;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing files in the browser: a member's contacts under /people/imports, a host's archives under /host/imports. */
@Controller
class ImportsPage {
    private final Batches batches;

    ImportsPage(Batches batches) {
        this.batches = batches;
    }

    @GetMapping({"/people/imports", "/host/imports"})
    String door(
            Member viewer,
            HttpServletRequest request,
            @RequestParam(name = UploadGate.TOO_LARGE, required = false) @Nullable String tooLarge,
            Model model) {
        Kind door = door(viewer, request);
        Problems problems = Problems.none();
        problems.addIf(tooLarge != null, "files", "imports.too-large", UploadGate.most(door) >> 20);
        return door(viewer, door, problems, model);
    }

    private String door(Member viewer, Kind door, Problems problems, Model model) {
        model.addAttribute("kind", door);
        model.addAttribute("problems", problems);
        model.addAttribute("batches", batches.mine(viewer, door));
        return "imports/door";
    }

    @PostMapping({"/people/imports", "/host/imports"})
    String bring(
            Member viewer,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        Kind door = door(viewer, request);
        Upload upload = upload(files == null ? List.of() : files);
        Reading<BatchId> brought = upload.pieces().isEmpty()
                ? new Reading.Refused<>(Message.of("imports.no-file"))
                : batches.bring(viewer, door, upload);
        return switch (brought) {
            case Reading.Understood<BatchId>(BatchId id) -> "redirect:" + door.path() + "/" + id;
            case Reading.Refused<BatchId>(Message why) -> {
                response.setStatus(422);
                Problems problems =
                        Problems.none().add("files", why.key(), why.args().toArray());
                yield door(viewer, door, problems, model);
            }
        };
    }

    private static Upload upload(List<MultipartFile> files) {
        Upload upload = Upload.none();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename();
                upload = upload.and(name == null ? "" : name, file.getSize(), file::getInputStream);
            }
        }
        return upload;
    }

    /** What would come in, how far it is, or what came of it. */
    @GetMapping({"/people/imports/{id}", "/host/imports/{id}"})
    String batch(Member viewer, HttpServletRequest request, @PathVariable BatchId id, Model model) {
        Batch batch = find(viewer, request, id);
        model.addAttribute("batch", batch);
        return switch (batch.state()) {
            case BROUGHT -> {
                model.addAttribute("preview", preview(viewer, batch));
                yield "imports/preview";
            }
            case IMPORTING, UNDOING -> "imports/progress";
            case IMPORTED, UNDONE -> "imports/report";
        };
    }

    private Preview preview(Member viewer, Batch batch) {
        if (batches.preview(viewer, batch) instanceof Reading.Understood<Preview>(Preview preview)) {
            return preview;
        }
        throw new NotFound();
    }

    /** The piece of the page that tells how far it is. The whole page is asked for once there is nothing to wait for. */
    @GetMapping({"/people/imports/{id}/progress", "/host/imports/{id}/progress"})
    String progress(
            Member viewer,
            HttpServletRequest request,
            @PathVariable BatchId id,
            Model model,
            HttpServletResponse response) {
        Batch batch = find(viewer, request, id);
        if (batch.running() == null) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("batch", batch);
        return "imports/running";
    }

    @PostMapping({"/people/imports/{id}/start", "/host/imports/{id}/start"})
    String start(Member viewer, HttpServletRequest request, @PathVariable BatchId id) {
        Batch batch = find(viewer, request, id);
        batches.start(batch);
        return "redirect:" + batch.path();
    }

    @PostMapping({"/people/imports/{id}/deletion", "/host/imports/{id}/deletion"})
    String giveUp(Member viewer, HttpServletRequest request, @PathVariable BatchId id, Flashes flashes) {
        Batch batch = find(viewer, request, id);
        return switch (batches.giveUp(batch)) {
            case Decision.Yes yes -> {
                flashes.done("imports.given-up", batch.name());
                yield "redirect:" + batch.kind().path();
            }
            case Decision.No no -> refused(flashes, no, batch);
        };
    }

    @PostMapping({"/people/imports/{id}/undo", "/host/imports/{id}/undo"})
    String undo(Member viewer, HttpServletRequest request, @PathVariable BatchId id, Flashes flashes) {
        Batch batch = find(viewer, request, id);
        return switch (batches.undo(batch)) {
            case Decision.Yes yes -> "redirect:" + batch.path();
            case Decision.No no -> refused(flashes, no, batch);
        };
    }

    private static String refused(Flashes flashes, Decision.No no, Batch batch) {
        flashes.refused(no.key(), no.args().toArray());
        return "redirect:" + batch.path();
    }

    private Batch find(Member viewer, HttpServletRequest request, BatchId id) {
        return batches.find(viewer, door(viewer, request), id).orElseThrow(NotFound::new);
    }

    /** The host's door is not there for others. */
    private static Kind door(Member viewer, HttpServletRequest request) {
        Kind door = Kind.at(request.getRequestURI());
        if (!door.isOpenTo(viewer)) {
            throw new NotFound();
        }
        return door;
    }
}
