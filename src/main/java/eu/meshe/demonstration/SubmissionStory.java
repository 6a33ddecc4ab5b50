package eu.meshe.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What learners of the made-up world sent in one go. Moments are given in days before the day on which the world is made. */
record SubmissionStory(List<Submission> submissions, List<Paper> papers) {

    SubmissionStory {
        submissions = List.copyOf(submissions);
        papers = List.copyOf(papers);
    }

    /** @param pause {@code null} unless an officer asked for documents */
    record Submission(
            String learner,
            String award,
            List<String> targets,
            int daysAgo,
            String statement,
            @Nullable Pause pause) {}

    record Pause(int daysAgo, String note, List<String> requested) {}

    /** What somebody tells whose documents are out of reach; see {@link eu.meshe.recognition.background.BackgroundPaper}. */
    record Paper(
            String learner,
            List<String> targets,
            int daysAgo,
            String title,
            String institution,
            String place,
            String period,
            String duration,
            String hours,
            String level,
            String outcomes,
            String abilities,
            String assessment,
            String evidence,
            String unreachable,
            String languages,
            Interview interview) {}

    record Interview(int daysAgo, String present, String note) {}
}
