package vn.kiphan.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/** What a unit is called and how it is reached in one span of time. A code is an attribute like the others, never a key. */
record UnitFacts(
        String name,
        UnitKind kind,
        @Nullable String code,
        String district,
        @Nullable UnitId parent,
        String telephone,
        String website) {

    UnitFacts {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a unit has a name");
        }
        name = name.strip();
        code = code == null || code.isBlank() ? null : code.strip();
        district = district.strip();
        telephone = telephone.strip();
        website = website.strip().replaceAll("\\s+", " ");
    }

    /** The addresses of its websites; most units have one. */
    public List<String> websites() {
        return websites(website);
    }

    static List<String> websites(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(" "));
    }

    static UnitFacts named(String name, UnitKind kind) {
        return new UnitFacts(name, kind, null, "", null, "", "");
    }
}
