package vn.kiphan.logbook;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.report.EntrySource;

/** The button on the report's page that leads to the unit's log. */
@Component
@Order(30)
class LogSource implements EntrySource {

    @Override
    public String labelKey() {
        return "logbook.open";
    }

    @Override
    public String path() {
        return "/log";
    }
}
