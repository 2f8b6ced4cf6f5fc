package vn.kiphan.pasting;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.report.EntrySource;

/** The button on the report's page that leads to pasting. */
@Component
@Order(10)
class PasteSource implements EntrySource {

    @Override
    public String labelKey() {
        return "pasting.open";
    }

    @Override
    public String path() {
        return "/paste";
    }
}
