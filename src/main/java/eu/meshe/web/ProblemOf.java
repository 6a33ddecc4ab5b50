package eu.meshe.web;

import eu.meshe.platform.ConflictException;
import eu.meshe.platform.ForbiddenException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.SignInRequiredException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.platform.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Which problem an exception is. What is not listed is a failure of ours, and gets a number for the log. */
final class ProblemOf {

    private ProblemOf() {}

    static Problem exception(Throwable thrown) {
        return switch (thrown) {
            case NotFoundException e -> Problem.of(404, "not-found");
            case ForbiddenException e -> Problem.of(403, "forbidden");
            case SignInRequiredException e -> Problem.of(401, "sign-in");
            case StaleVersionException e -> Problem.of(409, "stale");
            case OptimisticLockingFailureException e -> Problem.of(409, "stale");
            case ConflictException e -> new Problem(409, "conflict", e.reason(), List.of(), null);
            case InvalidInputException e -> invalid(e);
            case UnavailableException e -> Problem.unavailable(incident());
            default -> ofTheFramework(thrown);
        };
    }

    private static Problem ofTheFramework(Throwable thrown) {
        return switch (thrown) {
            // a path that cannot be a name of anything is the name of nothing
            case MethodArgumentTypeMismatchException e ->
                Problem.ofStatus(e.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
            case MaxUploadSizeExceededException e -> Problem.ofStatus(413);
            case MultipartException e -> Problem.ofStatus(isTooLarge(e) ? 413 : 400);
            case HttpMessageNotReadableException e -> Problem.ofStatus(isTooLarge(e) ? 413 : 400);
            case InvalidParameterException e -> Problem.ofStatus(e.getErrorCode());
            case BindException e -> Problem.ofStatus(400);
            // a field name that walks into a record, as id[0]
            case InvalidPropertyException e -> Problem.ofStatus(400);
            case ErrorResponse e -> ofStatus(e.getStatusCode().value());
            default -> isDatabaseAway(thrown) ? Problem.withoutDatabase(incident()) : broken();
        };
    }

    /** No connection is to be had, or one broke: SQLSTATE class 08, or 57P0x where the server ends or begins (PostgreSQL 18, Appendix A). */
    private static boolean isDatabaseAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException e
                    && e.getSQLState() != null
                    && (e.getSQLState().startsWith("08") || e.getSQLState().startsWith("57P0"))) {
                return true;
            }
        }
        return false;
    }

    private static Problem ofStatus(int status) {
        return status == 500 ? broken() : Problem.ofStatus(status);
    }

    private static Problem broken() {
        return Problem.broken(incident());
    }

    private static String incident() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private static Problem invalid(InvalidInputException refused) {
        var plain = Problem.of(422, "invalid");
        return new Problem(422, plain.kind(), plain.what(), refused.problems(), null);
    }

    /** The server ends the reading of a body that is over the limit; the name of its exception is all that tells. */
    private static boolean isTooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().contains("SizeLimitExceeded")
                    || cause.getClass().getSimpleName().contains("SizeExceeded")) {
                return true;
            }
        }
        return false;
    }
}
