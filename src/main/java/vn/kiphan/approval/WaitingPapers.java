package vn.kiphan.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;

/** What lies on a desk, of every kind together: the most urgent first, then what has waited longest. */
@Service
@Transactional(readOnly = true)
public class WaitingPapers {

    private final List<Papers> kinds;

    WaitingPapers(List<Papers> kinds) {
        this.kinds = kinds;
    }

    List<WaitingPaper> at(Standing desk, Set<UnitId> departments) {
        return kinds.stream()
                .flatMap(kind -> kind.waiting(desk, departments).stream())
                .sorted(Comparator.comparingInt(WaitingPaper::rank)
                        .thenComparing(WaitingPaper::since)
                        .thenComparing(WaitingPaper::id))
                .toList();
    }

    public int count(Standing desk, Set<UnitId> departments) {
        return kinds.stream()
                .mapToInt(kind -> kind.counts(departments).getOrDefault(desk, 0))
                .sum();
    }
}
