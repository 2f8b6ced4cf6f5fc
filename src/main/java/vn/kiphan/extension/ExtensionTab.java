package vn.kiphan.extension;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The heaps on the officer's desk. The name in lower case stands in the address. */
enum ExtensionTab {
    OPEN(ExtensionState.OPEN),
    GRANTED(ExtensionState.GRANTED, ExtensionState.SHORTENED),
    REFUSED(ExtensionState.REFUSED),
    OVER(ExtensionState.TAKEN_BACK, ExtensionState.LAPSED, ExtensionState.OVERTAKEN);

    private final List<ExtensionState> states;

    ExtensionTab(ExtensionState... states) {
        this.states = List.of(states);
    }

    static Optional<ExtensionTab> named(String inAddress) {
        return Arrays.stream(values())
                .filter(tab -> tab.inAddress().equals(inAddress))
                .findFirst();
    }

    static ExtensionTab of(ExtensionState state) {
        return Arrays.stream(values())
                .filter(tab -> tab.states.contains(state))
                .findFirst()
                .orElseThrow();
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> stateNames() {
        return states.stream().map(Enum::name).toList();
    }
}
