package eu.meshe.recognition.grades;

import java.util.List;

/** Which of the grades that come into question an institution gives; it publishes which. */
public enum ConversionPolicy {
    /** The best of them. */
    MAXIMUM {
        @Override
        Segment pick(Segment source, List<Segment> candidates, List<Segment> receiving) {
            return candidates.getFirst();
        }
    },
    /** The one in which the middle of the source grade's segment lies; on a border, the better one. */
    AVERAGE {
        @Override
        Segment pick(Segment source, List<Segment> candidates, List<Segment> receiving) {
            return Segment.at(source.middle(), receiving);
        }
    },
    /** The worst of them. */
    MINIMUM {
        @Override
        Segment pick(Segment source, List<Segment> candidates, List<Segment> receiving) {
            return candidates.getLast();
        }
    };

    /** What an institution does until it says otherwise. */
    public static final ConversionPolicy USUAL = AVERAGE;

    /** One of the candidates, which stand best first. */
    abstract Segment pick(Segment source, List<Segment> candidates, List<Segment> receiving);
}
