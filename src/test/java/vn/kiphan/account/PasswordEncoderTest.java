package vn.kiphan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** The encoder of the application itself, for which the tests of pages have a quick one. */
class PasswordEncoderTest {

    private final PasswordEncoder passwords = new AccountConfiguration().passwordEncoder();

    @Test
    void a_password_is_kept_salted_and_with_the_name_of_the_way() {
        String once = passwords.encode("Mật khẩu của tôi");
        String again = passwords.encode("Mật khẩu của tôi");
        assertThat(once).startsWith("{pbkdf2-v5.8}").isNotEqualTo(again);
        assertThat(passwords.matches("Mật khẩu của tôi", again)).isTrue();
        assertThat(passwords.matches("mật khẩu của tôi", again)).isFalse();
    }

    @Test
    void the_way_is_the_slow_one_of_the_library() {
        String kept = passwords.encode("Mật khẩu của tôi").substring("{pbkdf2-v5.8}".length());
        assertThat(Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches("Mật khẩu của tôi", kept))
                .isTrue();
    }

    @Test
    void the_last_letter_of_a_long_password_counts() {
        String sentence =
                "Ngày mai ơi hãy đến thật nhanh, thật nhanh ".repeat(3).strip();
        String kept = passwords.encode(sentence);
        assertThat(passwords.matches(sentence, kept)).isTrue();
        assertThat(passwords.matches(sentence.substring(0, sentence.length() - 1) + "!", kept))
                .isFalse();
    }
}
