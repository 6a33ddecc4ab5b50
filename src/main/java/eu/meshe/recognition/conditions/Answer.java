package eu.meshe.recognition.conditions;

import eu.meshe.platform.Message;
import java.util.List;

/** What a condition answers. A fact to start from, never the decision: whether a difference is substantial is for a person to say. */
public sealed interface Answer {

    /** The answer in a sentence. */
    Message message();

    /** What it rests on. */
    List<Evidence> evidence();

    Answer with(List<Evidence> evidence);

    /** The three answers by name. */
    enum Kind {
        MET,
        NOT_MET,
        CANNOT_SAY;

        /** The name in forms, in the API and in keys of texts: {@code not-met}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static java.util.Optional<Kind> findBySlug(String slug) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst();
        }
    }

    default Kind kind() {
        return switch (this) {
            case Met met -> Kind.MET;
            case NotMet notMet -> Kind.NOT_MET;
            case CannotSay cannotSay -> Kind.CANNOT_SAY;
        };
    }

    /** It is so. */
    record Met(Message message, List<Evidence> evidence) implements Answer {
        public Met {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Met with(List<Evidence> found) {
            return new Met(message, found);
        }
    }

    /** It is not so. */
    record NotMet(Message message, List<Evidence> evidence) implements Answer {
        public NotMet {
            evidence = List.copyOf(evidence);
        }

        @Override
        public NotMet with(List<Evidence> found) {
            return new NotMet(message, found);
        }
    }

    /** One side does not say, or a person must read it. Nothing follows from that alone. */
    record CannotSay(Message message, List<Evidence> evidence) implements Answer {
        public CannotSay {
            evidence = List.copyOf(evidence);
        }

        @Override
        public CannotSay with(List<Evidence> found) {
            return new CannotSay(message, found);
        }
    }

    static Answer of(Kind kind, Message message, List<Evidence> evidence) {
        return switch (kind) {
            case MET -> new Met(message, evidence);
            case NOT_MET -> new NotMet(message, evidence);
            case CANNOT_SAY -> new CannotSay(message, evidence);
        };
    }

    /** @param key below {@code assessment.}: {@code level.same} */
    static Answer met(String key, Object... arguments) {
        return new Met(sentence(key, arguments), List.of());
    }

    /** @param key below {@code assessment.} */
    static Answer notMet(String key, Object... arguments) {
        return new NotMet(sentence(key, arguments), List.of());
    }

    /** @param key below {@code assessment.} */
    static Answer cannotSay(String key, Object... arguments) {
        return new CannotSay(sentence(key, arguments), List.of());
    }

    private static Message sentence(String key, Object... arguments) {
        return Message.of("assessment." + key, arguments);
    }
}
