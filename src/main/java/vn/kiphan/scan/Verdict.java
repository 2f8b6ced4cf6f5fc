package vn.kiphan.scan;

/** What the scanner found. {@code signature} is the name of what it found, empty when the file is clean. */
record Verdict(String signature) {

    static final Verdict CLEAN = new Verdict("");

    boolean clean() {
        return signature.isEmpty();
    }
}
