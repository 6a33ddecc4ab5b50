package eu.meshe.institution;

import eu.meshe.institution.signin.MailedLinks;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.command.Arguments;
import eu.meshe.platform.command.Command;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the first administrator into an institution, and the institution itself if it is new. The person signs in with the printed link,
 * which works once. An institution that has an administrator gets no second one this way: its administrator invites.
 */
@Component
class CreateAdministrator implements Command {

    private static final Duration LIFE = Duration.ofDays(1);
    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final Accounts accounts;
    private final Memberships memberships;
    private final MailedLinks links;
    private final Identifiers identifiers;
    private final MesheProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CreateAdministrator(
            Institutions institutions,
            InstitutionKeys keys,
            Accounts accounts,
            Memberships memberships,
            MailedLinks links,
            Identifiers identifiers,
            MesheProperties properties,
            Clock clock,
            TransactionTemplate transaction) {
        this.institutions = institutions;
        this.keys = keys;
        this.accounts = accounts;
        this.memberships = memberships;
        this.links = links;
        this.identifiers = identifiers;
        this.properties = properties;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "create-administrator";
    }

    @Override
    public String usage() {
        return "create-administrator --institution SLUG --email MAILBOX --given-name N --family-name N"
                + " [new: --name NAME --country XX --language xx --registration ID --framework NQF"
                + " --kind university|agency --colour #rrggbb]";
    }

    @Override
    public int run(Arguments arguments) {
        for (var name : List.of("institution", "email", "given-name", "family-name")) {
            if (arguments.find(name).isEmpty()) {
                return refuse("--" + name + " is missing. " + usage());
            }
        }
        try {
            return java.util.Objects.requireNonNull(transaction.execute(status -> create(arguments)));
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int create(Arguments arguments) {
        var slug = arguments.find("institution").orElseThrow();
        var institution = institutions.findBySlug(slug).orElseGet(() -> found(slug, arguments));
        if (memberships.listMembers(institution.id()).stream()
                .anyMatch(member -> member.roles().contains(Role.ADMINISTRATOR))) {
            return refuse("'" + slug + "' has an administrator already, who can invite others.");
        }
        var account = accounts.addIfAbsent(
                new Account(
                        new AccountId(identifiers.next()),
                        Accounts.normalise(arguments.find("email").orElseThrow()),
                        arguments.find("given-name").orElseThrow(),
                        arguments.find("family-name").orElseThrow(),
                        null,
                        institution.language(),
                        0),
                clock.instant());
        memberships.grant(institution.id(), account.id(), Role.ADMINISTRATOR);
        System.out.println("Sign in within a day with this link; it works once:");
        System.out.println(properties.address("/sign-in/link/" + links.make(account.id(), LIFE)));
        return 0;
    }

    private Institution found(String slug, Arguments arguments) {
        for (var name : List.of("name", "country", "language", "registration", "framework")) {
            if (arguments.find(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + slug + "' is new here, so --" + name + " is needed. " + usage());
            }
        }
        if (!slug.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("--institution must be lower-case letters, digits and hyphens");
        }
        var language = arguments.find("language").orElseThrow();
        var institution = new Institution(
                new InstitutionId(identifiers.next()),
                slug,
                Institution.Kind.valueOf(
                        arguments.find("kind").orElse("university").toUpperCase(Locale.ROOT)),
                LocalisedText.of(language, arguments.find("name").orElseThrow()),
                new CountryCode(arguments.find("country").orElseThrow().toUpperCase(Locale.ROOT)),
                language,
                colour(arguments),
                null,
                arguments.find("registration").orElseThrow(),
                arguments.find("framework").orElseThrow(),
                List.of("passed"),
                arguments.find("email").orElseThrow(),
                90,
                0);
        institutions.add(institution);
        keys.createFor(institution);
        return institution;
    }

    private static String colour(Arguments arguments) {
        var colour = arguments.find("colour").orElse("#1f4e5f").toLowerCase(Locale.ROOT);
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("--colour must look like #1f4e5f");
        }
        return colour;
    }

    private static int refuse(String why) {
        System.out.println(why);
        return 1;
    }
}
