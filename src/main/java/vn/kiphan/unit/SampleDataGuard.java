package vn.kiphan.unit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the sample accounts, whose password is published, on this machine: the application starts on an address that other machines
 * reach only without the profile {@code demo} and on a database into which no sample data was ever loaded.
 */
@Component
class SampleDataGuard {

    SampleDataGuard(Environment environment, JdbcClient jdbc) {
        if (onThisMachineOnly(environment.getProperty("server.address", ""))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new SampleDataRefused(
                    "The profile demo opens accounts with a published password, and the server would listen beyond this machine.");
        }
        if (loaded(jdbc)) {
            throw new SampleDataRefused(
                    "This database holds sample accounts with a published password, and the server would listen beyond this machine.");
        }
    }

    static boolean onThisMachineOnly(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static boolean loaded(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from unit_sample_data)")
                .query(Boolean.class)
                .single();
    }
}
