package vn.kiphan.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.shared.UnitId;

/**
 * Finds the directives of this system on which others rest. A basis is one of them when number, symbol and year are the same, and the
 * issuer, too, where the citation names it; that is offered, and an officer confirms it.
 */
@Component
public class Superiors {

    private record Found(int row, DirectiveTitle title) {}

    private final JdbcClient jdbc;

    Superiors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directive that each of the bases may mean, by the place of the basis; one statement. */
    public Map<Integer, DirectiveTitle> offers(DirectiveId self, List<LegalBasis> bases, Set<UnitId> departments) {
        Map<Integer, DirectiveTitle> offers = new HashMap<>();
        if (bases.stream().noneMatch(Superiors::complete)) {
            return offers;
        }
        jdbc.sql("""
                select b.place, d.id, d.number, d.symbol, d.issuer, d.subject, d.status
                from unnest(cast(:numbers as text[]), cast(:symbols as text[]), cast(:years as text[]), cast(:issuers as text[]))
                    with ordinality b (number, symbol, year, issuer, place)
                join directive d on d.number = b.number and fold(d.symbol) = fold(b.symbol)
                    and d.issued_on >= make_date(cast(b.year as int), 1, 1) and d.issued_on < make_date(cast(b.year as int) + 1, 1, 1)
                    and (b.issuer = ''
                        or position(replace(fold(b.issuer), 'uy ban nhan dan', 'ubnd') in replace(fold(d.issuer), 'uy ban nhan dan', 'ubnd')) > 0
                        or position(replace(fold(d.issuer), 'uy ban nhan dan', 'ubnd') in replace(fold(b.issuer), 'uy ban nhan dan', 'ubnd')) > 0)
                where b.number <> '' and d.status in ('ISSUED', 'WITHDRAWN', 'CLOSED') and d.id <> :self
                  and d.issuing_unit_id = any(cast(:departments as uuid[]))
                order by d.issuance_at desc
                """)
                .param(
                        "numbers",
                        column(bases.stream().map(its -> complete(its) ? LetterHead.written(its.number()) : "")))
                .param("symbols", column(bases.stream().map(its -> LetterHead.tidySymbol(its.symbol()))))
                .param(
                        "years",
                        column(bases.stream()
                                .map(its -> Integer.toString(
                                        its.issuedOn() == null
                                                ? 1
                                                : its.issuedOn().getYear()))))
                .param("issuers", column(bases.stream().map(LegalBasis::issuer)))
                .param("self", self.value())
                .param("departments", column(departments.stream().map(UnitId::toString)))
                .query((row, number) -> new Found(row.getInt("place") - 1, Directives.title(row, number)))
                .list()
                .forEach(found -> offers.putIfAbsent(found.row, found.title));
        return offers;
    }

    private static boolean complete(LegalBasis basis) {
        return !basis.number().isEmpty() && !basis.symbol().isEmpty() && basis.issuedOn() != null;
    }

    private static String[] column(java.util.stream.Stream<String> values) {
        return values.toArray(String[]::new);
    }

    /** The same bases, linked only to what may be linked. */
    public List<LegalBasis> confirmed(DirectiveId self, List<LegalBasis> bases, Set<UnitId> departments) {
        if (bases.stream().allMatch(basis -> basis.superiorId() == null)) {
            return bases;
        }
        Map<Integer, DirectiveTitle> offers = offers(self, bases, departments);
        List<LegalBasis> confirmed = new ArrayList<>();
        for (LegalBasis basis : bases) {
            DirectiveTitle offer = offers.get(confirmed.size());
            boolean meant = offer != null && offer.id().value().equals(basis.superiorId());
            confirmed.add(meant ? basis : basis.on(null));
        }
        return confirmed;
    }

    /** Those of the directives that these departments may open. */
    Map<UUID, DirectiveTitle> titles(Collection<UUID> superiors, Set<UnitId> departments) {
        return superiors.isEmpty() || departments.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select id, number, symbol, issuer, subject, status from directive
                        where id in (:ids) and issuing_unit_id in (:departments)
                        """)
                        .param("ids", new HashSet<>(superiors))
                        .param(
                                "departments",
                                departments.stream().map(UnitId::value).toList())
                        .query(Directives::title)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(title -> title.id().value(), title -> title));
    }

    /** The issued directives of these departments that rest on this one, the newest first. */
    List<DirectiveTitle> restingOn(DirectiveId superior, Set<UnitId> departments) {
        return departments.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, number, symbol, issuer, subject, status from directive d
                        where exists (select from directive_legal_basis b where b.directive_id = d.id and b.superior_id = :superior)
                          and status in ('ISSUED', 'WITHDRAWN', 'CLOSED') and issuing_unit_id in (:departments)
                        order by issuance_at desc
                        """)
                        .param("superior", superior.value())
                        .param(
                                "departments",
                                departments.stream().map(UnitId::value).toList())
                        .query(Directives::title)
                        .list();
    }
}
