package vn.kiphan.webpage;

import java.net.URI;

/**
 * What a server answered, at most a megabyte of it.
 *
 * @param address where it came from, after all redirects
 * @param type the media type in lower case, without parameters; empty when the server named none
 * @param charset the letters that the server says it used; empty when it did not say
 * @param cut the answer was longer; only its beginning is here
 */
public record Answer(
        URI address,
        int status,
        String type,
        String charset,
        byte[] body,
        boolean cut,
        String etag,
        String lastModified,
        String location) {

    /** The page is as it was when it was asked for last. */
    public boolean notModified() {
        return status == 304;
    }

    boolean redirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
