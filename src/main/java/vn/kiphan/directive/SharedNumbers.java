package vn.kiphan.directive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds directives that share a number, which a system has to warn of. */
@Component
public class SharedNumbers {

    private final JdbcClient jdbc;

    SharedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The department's other directives, drafts too, with this number and the symbol and issuer of the directive in the same year
     * (Decree 30/2020/ND-CP, appendix VI: a system warns of the same number, symbol and issuer).
     */
    public List<DirectiveTitle> sharedBy(Draft directive, String number, LocalDate issuedOn) {
        return jdbc.sql("""
                select id, number, symbol, issuer, subject, status from directive
                where issuing_unit_id = :department and number = :number and id <> :id
                  and fold(symbol) = fold(:symbol) and fold(issuer) = fold(:issuer) and issued_on >= :from and issued_on < :to
                order by issuance_at desc nulls last, id desc limit 5
                """)
                .param("number", number)
                .param("symbol", directive.head().symbol())
                .param("issuer", directive.head().issuer())
                .param("id", directive.id().value())
                .param("department", directive.issuingUnit().value())
                .param("from", issuedOn.withDayOfYear(1))
                .param("to", issuedOn.withDayOfYear(1).plusYears(1))
                .query(Directives::title)
                .list();
    }

    /** Those that share the number which the directive bears already; none while number or date are open. */
    public List<DirectiveTitle> sharedBy(Draft directive) {
        String number = directive.head().number();
        LocalDate issuedOn = directive.head().fullDate();
        return number == null || issuedOn == null ? List.of() : sharedBy(directive, number, issuedOn);
    }
}
