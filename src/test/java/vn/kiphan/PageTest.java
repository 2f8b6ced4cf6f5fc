package vn.kiphan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.account.SignedInPerson;

/** Pages as somebody signed in asks for them and sends them, for the tests to extend that read many. */
@KipHanTest
public abstract class PageTest {

    @Autowired
    protected MockMvcTester pages;

    protected final MvcTestResult get(String path, SignedInPerson person) {
        return pages.get().uri(path).with(user(person)).exchange();
    }

    /** The fields come as name, value, name, value. */
    protected final MvcTestResult post(String path, SignedInPerson person, String... fields) {
        var request = pages.post().uri(path).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** The text of a page that there must be. */
    protected final String page(String path, SignedInPerson person) {
        MvcTestResult result = get(path, person);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    /** The page as a reader sees its words, without the escapes of HTML. */
    protected static String text(MvcTestResult result) {
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static @Nullable String redirect(MvcTestResult result) {
        return result.getResponse().getRedirectedUrl();
    }
}
