package eu.meshe.recognition.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a learner sent in one go. */
public record OwnGroup(UUID submission, Instant at, List<OwnLine> lines) {

    /** Those that stand beside each other and were sent together. */
    static List<OwnGroup> of(List<OwnLine> lines) {
        var groups = new ArrayList<OwnGroup>();
        for (var line : lines) {
            var application = line.application();
            if (groups.isEmpty() || !groups.getLast().submission().equals(application.submission())) {
                groups.add(new OwnGroup(application.submission(), application.submittedAt(), new ArrayList<>()));
            }
            groups.getLast().lines().add(line);
        }
        return groups;
    }
}
