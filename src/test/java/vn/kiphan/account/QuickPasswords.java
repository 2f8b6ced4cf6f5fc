package vn.kiphan.account;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Tests sign in some hundred times, and the true encoder keeps a processor for half a second each time: here one turn does for its
 * hundreds of thousands. {@link PasswordEncoderTest} has the true one.
 */
@Component
class QuickPasswords implements BeanPostProcessor {

    private static final PasswordEncoder QUICK = new DelegatingPasswordEncoder(
            "quick",
            Map.of("quick", new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder ? QUICK : bean;
    }
}
