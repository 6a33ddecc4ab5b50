package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** An officer takes several cases up at once. Each is taken up by itself: one that cannot be leaves the others untouched. */
@Component
public class TakeUpCases {

    /** How many at once. */
    public static final int MOST = 100;

    private final TakeUpCase one;

    TakeUpCases(TakeUpCase one) {
        this.one = one;
    }

    /** @param version of the case as the officer saw it */
    public record Chosen(ApplicationId id, int version) {}

    /** @param left those that could not be taken up: decided, gone, her own, or changed since she saw them */
    public record Result(List<ApplicationId> taken, List<ApplicationId> left) {

        public Result {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }

    /** @throws InvalidInputException naming {@code cases} if none or too many are chosen */
    public Result takeUp(StaffMember officer, List<Chosen> chosen) {
        if (chosen.isEmpty()) {
            throw InvalidInputException.of("cases", "desk.take-up.none");
        }
        if (chosen.size() > MOST) {
            throw InvalidInputException.of("cases", "desk.take-up.too-many", MOST);
        }
        var taken = new ArrayList<ApplicationId>();
        var left = new ArrayList<ApplicationId>();
        chosen.forEach(it -> (canTake(officer, it) ? taken : left).add(it.id()));
        return new Result(taken, left);
    }

    private boolean canTake(StaffMember officer, Chosen it) {
        try {
            one.takeUp(officer, it.id(), it.version());
            return true;
        } catch (NotFoundException | ConflictException | StaleVersionException e) {
            return false;
        }
    }
}
