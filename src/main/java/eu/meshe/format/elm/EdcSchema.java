package eu.meshe.format.elm;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a European Digital Credential fits the application profiles that it names, the generic one first. What is missing of the generic one is
 * told by reading; here stand the counts, the classes, the data types and the lists.
 */
record EdcSchema(JsonNode document) implements Judgement.Question {

    @Override
    public Judgement judge() {
        var faults = new ArrayList<Issue>();
        var doubts = new ArrayList<Issue>();
        faults.addAll(new ProfileWalk(Profile.genericWithoutLeast(), document).faults());
        schemas()
                .distinct()
                .forEach(address -> Profile.find(address)
                        .ifPresentOrElse(profile -> addFurther(profile, faults), () -> doubts.add(unknown(address))));
        return new Judgement("EDC generic full 1.1.0", faults, doubts);
    }

    private void addFurther(Profile profile, ArrayList<Issue> faults) {
        if (!profile.address().equals(Terms.SCHEMA)) {
            faults.addAll(new ProfileWalk(profile, document).faults());
        }
    }

    private Stream<String> schemas() {
        var named = document.path("credentialSchema");
        return (named.isArray() ? named.valueStream() : Stream.of(named))
                .map(schema -> schema.isString()
                        ? schema.asString()
                        : schema.path("id").asString(""))
                .filter(address -> !address.isBlank());
    }

    private static Issue unknown(String address) {
        return new Issue("/credentialSchema", Message.of("elm.schema.unknown", address));
    }
}
