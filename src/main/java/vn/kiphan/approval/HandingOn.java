package vn.kiphan.approval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/**
 * The way of a document between officer, leader and clerk. The row is locked first: of two that race, the second finds it where the first
 * put it and is told so.
 */
@Service
@Transactional
class HandingOn {

    private final Map<String, Papers> kinds;
    private final Clock clock;

    HandingOn(List<Papers> kinds, Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Papers::place, Function.identity()));
        this.clock = clock;
    }

    /** A document by its address, and who asks for it. */
    record Which(String place, UUID id, Set<UnitId> departments) {}

    @Transactional(readOnly = true)
    Paper read(Which which) {
        return kind(which).find(which.id(), which.departments());
    }

    /** A second time changes nothing. */
    Paper submit(Which which, long version, Author by) {
        Paper paper = lock(which);
        if (paper.standing() != Standing.WITH_LEADER) {
            refuseIfOvertaken(paper, version);
            paper.submit(by, clock.instant());
            kind(which).moved(which.id(), by, "submit", "");
        }
        return paper;
    }

    /** A second time changes nothing. */
    void approve(Which which, long version, Author by) {
        Paper paper = lock(which);
        if (paper.standing() != Standing.WITH_CLERK) {
            refuseIfOvertaken(paper, version);
            paper.approve(by, clock.instant());
            kind(which).moved(which.id(), by, "approve", "");
        }
    }

    /** @param from the desk on which it has to lie to be sent back by this person */
    void sendBack(Which which, Standing from, String reason, long version, Author by) {
        Paper paper = lock(which);
        if (paper.standing() != from) {
            throw new StaleVersion(paper.page());
        }
        refuseIfOvertaken(paper, version);
        paper.sendBack(reason, by, clock.instant());
        kind(which).moved(which.id(), by, "send-back", reason);
    }

    /** A second time changes nothing. */
    Paper takeBack(Which which, long version, Author by) {
        Paper paper = lock(which);
        if (paper.standing() != Standing.WITH_OFFICER) {
            refuseIfOvertaken(paper, version);
            paper.takeBack(by, clock.instant());
            kind(which).moved(which.id(), by, "take-back", "");
        }
        return paper;
    }

    private Paper lock(Which which) {
        return kind(which).lock(which.id(), which.departments());
    }

    private Papers kind(Which which) {
        Papers kind = kinds.get(which.place());
        if (kind == null) {
            throw new NotFound();
        }
        return kind;
    }

    private static void refuseIfOvertaken(Paper paper, long version) {
        if (paper.version() != version) {
            throw new StaleVersion(paper.page());
        }
    }
}
