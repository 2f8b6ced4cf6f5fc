package vn.kiphan.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;

/** The list of units, and a unit's page: for everybody in the department to read. */
@Controller
@ForStaff
class UnitController {

    private final UnitList list;
    private final UnitRecords records;

    UnitController(UnitList list, UnitRecords records) {
        this.list = list;
        this.records = records;
    }

    @GetMapping("/units")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(defaultValue = "1") int page,
            @Acting SignedInPerson person,
            Model model) {
        UnitFilter filter = new UnitFilter(text, kind, group);
        model.addAttribute("filter", filter);
        model.addAttribute("found", list.find(filter, page));
        model.addAttribute("administers", person.has(Role.ADMINISTRATOR));
        return "unit/list";
    }

    @GetMapping("/units/{id}")
    String record(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        model.addAttribute("unit", records.find(id));
        model.addAttribute("administers", person.has(Role.ADMINISTRATOR));
        return "unit/record";
    }
}
