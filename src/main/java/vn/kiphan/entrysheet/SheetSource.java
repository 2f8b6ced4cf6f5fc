package vn.kiphan.entrysheet;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.report.EntrySource;

/** The button on the report's page that leads to its sheets. */
@Component
@Order(20)
class SheetSource implements EntrySource {

    @Override
    public String labelKey() {
        return "entrysheet.open";
    }

    @Override
    public String path() {
        return "/sheet";
    }
}
