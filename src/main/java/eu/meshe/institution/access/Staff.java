package eu.meshe.institution.access;

import eu.meshe.institution.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * People with one of these roles at the institution named by the path variable {@code institution} may call this; its administrators always
 * may. Without a role named, anyone with any role there may. The method takes a {@link StaffMember} and asks only for rows of its
 * institution.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Staff {
    Role[] value() default {};
}
