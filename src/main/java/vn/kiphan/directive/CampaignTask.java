package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.kiphan.shared.Ids;

/** One numbered item of the campaign. In a draft the id belongs to the place in the list; at issue it is the task's for ever. */
@Embeddable
record CampaignTask(UUID id, String path, String text) {

    static CampaignTask of(String path, String text) {
        return new CampaignTask(Ids.next(), path, text);
    }

    CampaignTask inPlaceOf(CampaignTask other) {
        return new CampaignTask(other.id, path, text);
    }
}
