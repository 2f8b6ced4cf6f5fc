package vn.kiphan.numbering;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;

/** Lets the sample department's register begin at a number, as an office does that switches in the middle of a year. */
@Component
@Profile("demo")
public class DemoNumbers {

    private final OpenRegisters registers;
    private final JdbcClient jdbc;

    DemoNumbers(OpenRegisters registers, JdbcClient jdbc) {
        this.registers = registers;
        this.jdbc = jdbc;
    }

    /** Begins the year of that day at the number, unless it has begun. */
    @Transactional
    public void begin(UnitId organisation, LocalDate day, int number) {
        RegisterId register = registers.openFirst(organisation, "", day).orElseThrow();
        jdbc.sql("insert into numbering_year (register_id, year, first_number) values (?, ?, ?) on conflict do nothing")
                .params(register.value(), day.getYear(), number)
                .update();
    }
}
