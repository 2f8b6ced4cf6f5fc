package vn.kiphan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the running application, at a port of its own and with the sample data of the profile {@code demo}, on a
 * database that only journeys use. All journeys share it, so each takes what it needs under names of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = KipHan.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "journey"})
@ContextConfiguration(initializers = TestDatabase.ForJourneys.class)
public @interface JourneyTest {}
