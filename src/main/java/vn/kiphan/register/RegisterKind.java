package vn.kiphan.register;

/** Which register: of outgoing documents, or of what became of them. */
enum RegisterKind {
    OUTGOING("outgoing", "So-dang-ky-van-ban-di"),
    FOLLOW_UP("follow-up", "So-theo-doi-giai-quyet-van-ban");

    private final String messages;
    private final String fileName;

    RegisterKind(String messages, String fileName) {
        this.messages = messages;
        this.fileName = fileName;
    }

    /** The message key of its title, and of what hangs on it. */
    String key() {
        return "register." + messages;
    }

    String fileName(int year) {
        return fileName + "-" + year + ".xlsx";
    }
}
