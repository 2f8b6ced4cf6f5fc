package vn.kiphan.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file that the portal takes, with the media type under which they leave it. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Word before 2007: taken as a letter only. */
    DOC("application/msword", "doc"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    MP4("video/mp4", "mp4"),
    TEXT("text/plain", "txt");

    /** What may prove coverage. */
    public static final Set<FileType> EVIDENCE = Set.of(PDF, DOCX, XLSX, JPEG, PNG, WEBP, MP3, M4A, MP4);

    /** What a letter may come as. */
    public static final Set<FileType> LETTER = Set.of(PDF, DOCX, DOC, TEXT);

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The types' extensions for the {@code accept} attribute of a file field: {@code .docx,.jpeg,.jpg}. */
    public static String accept(Set<FileType> types) {
        return extensions(types).map(extension -> "." + extension).collect(Collectors.joining(","));
    }

    /** The types' extensions for a sentence: {@code docx, jpeg, jpg}. */
    public static String names(Set<FileType> types) {
        return extensions(types).collect(Collectors.joining(", "));
    }

    static Optional<FileType> named(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> type.extensions.contains(lower))
                .findFirst();
    }

    private static Stream<String> extensions(Set<FileType> types) {
        return types.stream().flatMap(type -> type.extensions.stream()).sorted();
    }
}
