package vn.kiphan.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.KipHanTest;
import vn.kiphan.consolidation.CampaignMother.Entry;
import vn.kiphan.consolidation.CampaignMother.Owing;

/** What the figures cost the database does not grow with what is filed. */
@KipHanTest
class FiguresCostTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AcceptedRows rows;

    @Autowired
    PlatformTransactionManager transactions;

    /** Counts the statements that are prepared on its connections. */
    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger statements = new AtomicInteger();

        Counting(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private int statements(CampaignMother campaign) {
        Counting counting = new Counting(dataSource);
        new FiguresDesk(JdbcClient.create(counting), Clock.systemUTC())
                .of(campaign.directive, null, Set.of(campaign.department));
        return counting.statements.get();
    }

    @Test
    void ninety_units_take_as_many_statements_as_none() {
        assertThat(statements(CampaignMother.dueIn(jdbc, 3))).isEqualTo(5);
        assertThat(statements(CampaignOf2023.of(jdbc))).isEqualTo(5);
    }

    @Test
    void entries_are_read_through_a_cursor() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing unit = campaign.press("Báo Một");
        Entry[] entries = Stream.generate(() -> Entry.article("Bài")).limit(600).toArray(Entry[]::new);
        campaign.accept(unit, campaign.submitOnTime(unit, entries));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try (Stream<EntryRow> stream = rows.entries(campaign.directive, campaign.terms)) {
                Iterator<EntryRow> read = stream.iterator();
                read.next();
                assertThat(jdbc.sql(
                                        "select count(*) from pg_cursors where name <> '' and statement like '%consolidation_entry%'")
                                .query(Integer.class)
                                .single())
                        .isOne();
                int count = 1;
                while (read.hasNext()) {
                    read.next();
                    count++;
                }
                assertThat(count).isEqualTo(600);
            }
        });
    }

    @Test
    void asking_for_one_directive_does_not_read_the_submissions_of_all() {
        String plan = String.join(
                "\n",
                jdbc.sql(
                                "explain select * from consolidation_accepted where directive_id = '00000000-0000-0000-0000-000000000001'")
                        .query(String.class)
                        .list());

        assertThat(plan.indexOf("directive_id")).as(plan).isGreaterThan(plan.indexOf("Unique"));
    }
}
