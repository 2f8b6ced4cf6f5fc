package vn.kiphan.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Vietnam;

/** Hands out the registers as .xlsx, made anew at each request. */
@Controller
@ForDirectors
class RegisterDownloadController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegisterBooks books;
    private final Clock clock;

    RegisterDownloadController(RegisterBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GetMapping("/registers/outgoing.xlsx")
    ResponseEntity<Resource> outgoing(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String state,
            @Acting SignedInPerson person)
            throws IOException {
        return send(RegisterKind.OUTGOING, new RegisterFilter(yearOr(year), register, state, null), person);
    }

    @GetMapping("/registers/follow-up.xlsx")
    ResponseEntity<Resource> followUp(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID directive,
            @Acting SignedInPerson person)
            throws IOException {
        return send(RegisterKind.FOLLOW_UP, new RegisterFilter(yearOr(year), register, state, directive), person);
    }

    private ResponseEntity<Resource> send(RegisterKind kind, RegisterFilter filter, SignedInPerson person)
            throws IOException {
        Path path = books.write(kind, filter, person);
        long size = Files.size(path);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind.fileName(filter.year()) + "\"")
                .body(new InputStreamResource(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? Vietnam.day(clock.instant()).getYear() : year;
    }
}
