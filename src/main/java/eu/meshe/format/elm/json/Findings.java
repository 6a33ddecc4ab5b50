package eu.meshe.format.elm.json;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with one document while it is being read; the same thing at the same place is told once. */
public final class Findings {

    private static final int MOST = 200;

    private final Set<Issue> issues = new LinkedHashSet<>();

    public void add(String place, String key, Object... arguments) {
        if (issues.size() < MOST) {
            issues.add(new Issue(place, Message.of(key, arguments)));
        }
    }

    public List<Issue> issues() {
        return new ArrayList<>(issues);
    }
}
