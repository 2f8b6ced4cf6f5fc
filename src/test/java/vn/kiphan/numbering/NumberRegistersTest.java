package vn.kiphan.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.TestDatabase;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/** On real connections, because what is promised is promised by locks. */
class NumberRegistersTest {

    private static final Author CLERK = new Author(UUID.fromString("00000000-0000-7000-8000-0000000000c1"), "Văn thư");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static HikariDataSource pool;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;
    private static NumberRegisters registers;

    private final UnitId office = office();

    @BeforeAll
    static void connect() {
        TestDatabase.jdbcClient();
        TestDatabase database = TestDatabase.of("plain");
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.username());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(40);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(120_000);
        pool = new HikariDataSource(settings);
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        registers = new NumberRegisters(new OpenRegisters(jdbc), jdbc, Clock.systemUTC(), event -> {});
    }

    @AfterAll
    static void disconnect() {
        pool.close();
    }

    @Test
    void numbers_run_from_one_and_are_written_with_a_leading_zero() {
        assertThat(give(DAY).written()).isEqualTo("01");
        IntStream.range(0, 7).forEach(time -> give(DAY));
        assertThat(give(DAY).written()).isEqualTo("09");
        assertThat(give(DAY).written()).isEqualTo("10");
    }

    @Test
    void two_hundred_at_once_get_two_hundred_numbers_in_a_row_and_those_that_fail_leave_no_gap() throws Exception {
        register("Sổ chung", "");
        jdbc.sql(
                        "insert into numbering_year (register_id, year, first_number) select id, 2026, 615 from numbering_register where organisation_id = ?")
                .param(office.value())
                .update();
        List<Callable<Integer>> issues = new ArrayList<>();
        for (int issue = 0; issue < 240; issue++) {
            boolean fails = issue % 6 == 5;
            issues.add(() -> transaction.execute(status -> {
                int number = registers
                        .next(office, "Công văn", DAY, UUID.randomUUID(), false, CLERK)
                        .number();
                if (fails) {
                    throw new IllegalStateException("this issue fails after it has its number");
                }
                return number;
            }));
        }

        List<Integer> given = new ArrayList<>();
        int failed = 0;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> issue : people.invokeAll(issues)) {
                try {
                    given.add(issue.get());
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
                    failed++;
                }
            }
        }

        assertThat(failed).isEqualTo(40);
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(615, 815).boxed().toList());
        assertThat(give(DAY).number()).isEqualTo(815);
    }

    @Test
    void a_date_before_that_of_the_number_before_needs_somebody_who_was_told() {
        give(DAY);

        assertThatThrownBy(() -> give(DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("numbering.refused.earlier"));
        GivenNumber told = inTransaction(
                () -> registers.next(office, "Công văn", DAY.minusDays(1), UUID.randomUUID(), true, CLERK));
        assertThat(told.number()).as("the refusal used up no number").isEqualTo(2);
        assertThat(give(DAY.minusDays(1)).number())
                .as("compared with the number before")
                .isEqualTo(3);
    }

    @Test
    void the_first_numbers_of_a_body_without_a_register_make_one_register() throws Exception {
        Callable<Integer> first = () -> give(DAY).number();

        List<Integer> given = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> number : people.invokeAll(List.of(first, first, first, first, first))) {
                given.add(number.get());
            }
        }

        assertThat(given).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(jdbc.sql("select count(*) from numbering_register where organisation_id = ?")
                        .param(office.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_year_is_that_of_the_documents_date_on_both_sides_of_midnight() {
        give(LocalDate.of(2026, 12, 30));

        assertThat(give(LocalDate.of(2027, 1, 1)).written()).isEqualTo("01");
        assertThat(give(LocalDate.of(2026, 12, 31)).written()).isEqualTo("02");
        assertThat(give(LocalDate.of(2027, 1, 1)).written()).isEqualTo("02");
    }

    @Test
    void bodies_and_types_have_their_own_numbers() {
        register("Sổ chung", "");
        register("Sổ quyết định", "quyet dinh");

        assertThat(give("Công văn", DAY).number()).isEqualTo(1);
        assertThat(give("Quyết định", DAY).number()).isEqualTo(1);
        assertThat(give("QUYẾT ĐỊNH", DAY).number()).isEqualTo(2);
        assertThat(give("Kế hoạch", DAY).number()).isEqualTo(2);
        UnitId other = office();
        assertThat(inTransaction(() -> registers.next(other, "Công văn", DAY, UUID.randomUUID(), false, CLERK))
                        .number())
                .isEqualTo(1);
    }

    @Test
    void a_closed_register_gives_no_number_after_its_last_day_and_its_successor_begins_anew() {
        UUID old = register("Sổ cũ", "");
        close(old, DAY);

        assertThat(give(DAY).number()).isEqualTo(1);
        assertThatThrownBy(() -> give(DAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("numbering.refused.closed"));
        assertThat(registers.expected(office, "Công văn", DAY.plusDays(1))).isEmpty();

        UUID successor = register("Sổ mới", "", DAY.plusDays(1));
        assertThat(give(DAY.plusDays(1))).isEqualTo(new GivenNumber(new RegisterId(successor), 2026, 1));
        assertThat(give(DAY)).isEqualTo(new GivenNumber(new RegisterId(old), 2026, 2));
    }

    @Test
    void what_is_expected_is_what_is_given_unless_somebody_was_faster() {
        assertThat(registers.expected(office, "Công văn", DAY)).contains(new NextNumber("", 2026, 1, null));
        give(DAY);
        assertThat(registers.expected(office, "Công văn", DAY))
                .contains(new NextNumber("Sổ đăng ký văn bản đi", 2026, 2, DAY));
        assertThat(registers.expected(office, "Công văn", DAY).orElseThrow().written())
                .isEqualTo("02");
    }

    @Test
    void a_document_gets_one_number_and_keeps_it() {
        UUID document = UUID.randomUUID();
        inTransaction(() -> registers.next(office, "Công văn", DAY, document, false, CLERK));

        assertThatThrownBy(() -> inTransaction(() -> registers.next(office, "Công văn", DAY, document, false, CLERK)))
                .isInstanceOf(DataAccessException.class);
        assertThat(give(DAY).number()).isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("update numbering_number set number = 9 where document_id = ?")
                        .param(document)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from numbering_number where document_id = ?")
                        .param(document)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_database_refuses_a_gap_and_a_beginning_moved_under_given_numbers() {
        RegisterId register = give(DAY).register();

        assertThatThrownBy(() -> insert(register, 3)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(register, 1)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update numbering_year set first_number = 5 where register_id = ?")
                        .param(register.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void two_registers_never_number_the_same_type_at_the_same_time() {
        register("Sổ chung", "");

        assertThatThrownBy(() -> register("Sổ chung khác", "")).isInstanceOf(DataAccessException.class);
    }

    private void insert(RegisterId register, int number) {
        jdbc.sql("""
                insert into numbering_number (register_id, year, number, first_number, document_id, document_day, given_at, given_by_id, given_by_name)
                values (:register, 2026, :number, 1, gen_random_uuid(), :day, now(), gen_random_uuid(), 'x')
                """)
                .param("register", register.value())
                .param("number", number)
                .param("day", DAY)
                .update();
    }

    private GivenNumber give(LocalDate day) {
        return give("Công văn", day);
    }

    private GivenNumber give(String type, LocalDate day) {
        return inTransaction(() -> registers.next(office, type, day, UUID.randomUUID(), false, CLERK));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private UUID register(String name, String type) {
        return register(name, type, null);
    }

    private UUID register(String name, String type, LocalDate openedOn) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into numbering_register (id, organisation_id, name, opened_on) values (?, ?, ?, ?)")
                .params(id, office.value(), name, openedOn)
                .update();
        jdbc.sql(
                        "insert into numbering_register_type (register_id, organisation_id, document_type, words, opened_on) values (?, ?, ?, ?, ?)")
                .params(id, office.value(), type, type, openedOn)
                .update();
        return id;
    }

    private void close(UUID register, LocalDate day) {
        jdbc.sql("update numbering_register set closed_on = ? where id = ?")
                .params(day, register)
                .update();
        jdbc.sql("update numbering_register_type set closed_on = ? where register_id = ?")
                .params(day, register)
                .update();
    }

    private static UnitId office() {
        UnitId id = UnitId.next();
        jdbc.sql("insert into unit_unit (id, version, created_at) values (?, 0, now())")
                .param(id.value())
                .update();
        return id;
    }
}
