package vn.kiphan.entrysheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForUnits;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.entering.EntryIntake;
import vn.kiphan.spreadsheet.SheetFile;
import vn.kiphan.spreadsheet.SheetRefused;
import vn.kiphan.spreadsheet.SheetTable;

/** The page of a report's sheets: the template to take, the sheet to send, those that were sent. */
@Controller
@ForUnits
class SheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_NAME = 300;

    private final EntryIntake intake;
    private final EntryTemplate template;
    private final SheetDesk desk;
    private final SheetRecords records;
    private final EntryWords words;
    private final Clock clock;

    SheetController(
            EntryIntake intake,
            EntryTemplate template,
            SheetDesk desk,
            SheetRecords records,
            EntryWords words,
            Clock clock) {
        this.intake = intake;
        this.template = template;
        this.desk = desk;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reports/{id}/sheet")
    String page(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        return show(intake.frame(id, person.reportingUnits()), model);
    }

    @GetMapping("/reports/{id}/sheet/template")
    ResponseEntity<byte[]> template(@PathVariable UUID id, @Acting SignedInPerson person) throws IOException {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.write(frame, intake.held(frame), out);
        String name = words.sayInSheet(
                        "entrysheet.template.file", frame.askedFor().numberAndSymbol())
                .replaceAll("[^\\p{L}\\p{N}. -]", "-");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(XLSX)
                .body(out.toByteArray());
    }

    @PostMapping("/reports/{id}/sheet")
    String send(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Acting SignedInPerson person,
            Model model)
            throws IOException {
        EntryIntake.Frame frame = intake.frame(id, person.reportingUnits());
        String name =
                file == null ? "" : String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
        if (file == null || name.isBlank()) {
            model.addAttribute("wrong", words.say("entrysheet.file.none"));
            return show(frame, model);
        }
        List<SheetTable> tables;
        try {
            tables = read(file, name);
        } catch (SheetRefused refused) {
            model.addAttribute("wrong", name + ": " + words.say(refused.messageKey()));
            return show(frame, model);
        }
        SentSheet sheet = desk.keep(
                id, name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name, tables, person);
        return "redirect:" + sheet.address() + (sheet.mapped() ? "" : "/columns");
    }

    private static List<SheetTable> read(MultipartFile file, String name) throws IOException {
        Path copy = Files.createTempFile("sheet", ".tmp");
        try {
            file.transferTo(copy);
            return SheetFile.read(copy, name);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String show(EntryIntake.Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("address", "/reports/" + frame.report());
        model.addAttribute("sheets", records.ofReport(frame.report()));
        model.addAttribute("now", clock.instant());
        return "entrysheet/sheets";
    }
}
