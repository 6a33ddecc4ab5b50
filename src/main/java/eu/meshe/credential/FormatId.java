package eu.meshe.credential;

import eu.meshe.platform.Message;

/**
 * What a format is called. Each format has one; those of a folder share the texts of its message bundle.
 *
 * @param slug the name in addresses, the database and the API: {@code edc}, {@code open-badge}
 * @param words the beginning of its texts' keys: {@code elm.edc} has {@code elm.edc.name}, {@code elm.edc.hint} and {@code elm.edc.technical}
 * @param extension of a file's name, without the dot
 * @param mediaType as registered
 */
public record FormatId(String slug, String words, String extension, String mediaType) {

    public FormatId {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("A format's name in addresses has small letters, digits and hyphens");
        }
    }

    /** What people call it. */
    public Message name() {
        return Message.of(words + ".name");
    }

    /** What it is good for, for a learner who has to choose one. */
    public Message hint() {
        return Message.of(words + ".hint");
    }

    /** What experts call it: standard, version and kind of seal. */
    public Message technicalName() {
        return Message.of(words + ".technical");
    }

    @Override
    public String toString() {
        return slug;
    }
}
