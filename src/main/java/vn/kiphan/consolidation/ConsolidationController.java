package vn.kiphan.consolidation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;

/** Hands out the consolidated report as .docx or .pdf and its figures as .xlsx, made anew at each request. */
@Controller
@ForDirectors
class ConsolidationController {

    private final ConsolidationDesk desk;

    ConsolidationController(ConsolidationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/directives/{id}/consolidated-report.docx")
    ResponseEntity<Resource> report(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID terms, @Acting SignedInPerson person)
            throws IOException {
        return send(ReportFormat.DOCX, id, terms, person);
    }

    @GetMapping("/directives/{id}/consolidated-report.pdf")
    ResponseEntity<Resource> print(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID terms, @Acting SignedInPerson person)
            throws IOException {
        return send(ReportFormat.PDF, id, terms, person);
    }

    @GetMapping("/directives/{id}/consolidated-report.xlsx")
    ResponseEntity<Resource> workbook(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID terms, @Acting SignedInPerson person)
            throws IOException {
        return send(ReportFormat.XLSX, id, terms, person);
    }

    private ResponseEntity<Resource> send(ReportFormat format, UUID id, @Nullable UUID terms, SignedInPerson person)
            throws IOException {
        ReportFile file = desk.write(format, new DirectiveId(id), terms, person.departments(), person.author());
        long size = Files.size(file.path());
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.name().disposition())
                .body(new InputStreamResource(Files.newInputStream(file.path(), StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
