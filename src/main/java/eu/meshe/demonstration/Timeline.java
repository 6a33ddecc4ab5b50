package eu.meshe.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to happen, gathered in any order and done from the earliest to the latest, each at its own moment. */
final class Timeline {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private record Happening(int daysAgo, Runnable what) {}

    private final List<Happening> happenings = new ArrayList<>();
    private final Instant present;

    Timeline(Instant present) {
        this.present = present;
    }

    /** What is said first of one day happens first. */
    void add(int daysAgo, Runnable what) {
        happenings.add(new Happening(daysAgo, what));
    }

    /** The day that lies so many days before the present, in Brussels, as deadlines are counted. */
    String day(int daysAgo) {
        return LocalDate.ofInstant(present, ZONE).minusDays(daysAgo).toString();
    }

    void pass(DemonstrationClock clock) {
        happenings.sort(Comparator.comparingInt(Happening::daysAgo).reversed());
        try {
            for (var happening : happenings) {
                clock.travelTo(present.minus(Duration.ofDays(happening.daysAgo())));
                happening.what().run();
            }
        } finally {
            clock.returnToPresent();
        }
    }
}
